import Foundation
import Testing
import Trimtab

@Suite struct OptionsTests {
    private let rows: Table
    private let document: Document

    init() throws {
        rows = try Table(["id": ["a"]])
        document = try Document(json: #"{"kind":"selftest.model","version":1,"body":{"a":[1,2.5]}}"#)
    }

    private func options(_ result: Selftest.EchoResult) throws -> JSON {
        try JSON(parsing: result.text)
    }

    @Test func everyOptionCrosses() throws {
        let result = try Selftest.echo(
            rows,
            flag: true,
            count: 3,
            offset: -7,
            level: 2.5,
            limit: 0.1,
            label: "\"l\"\n",
            note: "n",
            direction: .freeOfSign,
            directions: ["debt": .down],
            levels: [80, 95.5],
            names: ["a", "b"],
            model: .veryFancy,
            seed: 42
        )
        let expected: JSON = [
            "flag": true, "count": 3, "offset": -7, "level": 2.5, "limit": 0.1, "label": "\"l\"\n",
            "note": "n", "direction": "free_of_sign", "directions": ["debt": "down"],
            "levels": [80.0, 95.5], "names": ["a", "b"], "model": "very_fancy", "seed": 42,
            "outputs": nil,
        ]
        #expect(try options(result) == expected)
    }

    @Test func theDefaultsAreThoseOfTheLibrary() throws {
        let plain = try call("selftest.echo", inputs: ["rows": .table(rows)])
        #expect(try JSON(parsing: plain.text("text")) == options(Selftest.echo(rows)))
    }

    @Test func aDocumentStandsInForANameAndComesBackAsAnOutput() throws {
        let result = try Selftest.echo(
            rows, document: document, bytes: Data([0, 1, 255]), model: .document(document)
        )
        #expect(try result.document == document)
        #expect(try options(result)["model"] == JSON(parsing: document.toJSON()))
        #expect(try result.bytes == Data([0, 1, 255]))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func numbersThatAreNotFiniteAreRefusedByName(_ level: Double) throws {
        let error = try #require(failure { _ = try Selftest.echo(rows, level: level) })
        #expect(error.code == "OPTION_TYPE")
        #expect(error.argument == "level")
        let inList = try #require(failure { _ = try Selftest.echo(rows, levels: [1, level]) })
        #expect(inList.argument == "levels[1]")
    }

    @Test func anOutputThatWasNotAskedForFailsWhenItIsRead() throws {
        let result = try Selftest.echo(rows, outputs: [.text])
        #expect(try !result.text.isEmpty)
        let error = try #require(failure { _ = try result.rows })
        #expect(error.message == "output `rows` was not asked for; add it to `outputs`")
        #expect(error.kind == .invalidInput)
    }

    @Test func issuesComeAsTypedRows() throws {
        let issues = try Selftest.echo(rows).issues.records()
        #expect(issues.count == 1)
        #expect(issues[0].unit == "a")
        #expect(issues[0].severity == "info")
        #expect(issues[0].code == "SELFTEST_NULL")
        #expect(issues[0].row == 0)
    }

    @Test func aDocumentKeepsItsContentAndItsHash() throws {
        #expect(document.kind == "selftest.model")
        #expect(document.version == 1)
        #expect(document.hash.hasPrefix("sha256:"))
        #expect(try document.body == ["a": [1, 2.5]])
        #expect(try Document(json: document.toJSON()) == document)
        let changed = document.toJSON().replacingOccurrences(of: "2.5", with: "3.5")
        #expect(failure { _ = try Document(json: changed) }?.code == "DOCUMENT_HASH")
        #expect(failure { _ = try Document(json: "1") }?.code == "DOCUMENT_INVALID")
    }

    @Test func theCatalogueListsEveryOperation() throws {
        let names = try catalogue().array?.compactMap { $0["name"]?.string } ?? []
        #expect(names.contains("selftest.echo") && names.contains("selftest.wait"))
        #expect(failure { _ = try call("selftest.ecko", inputs: [:]) }?.code == "OPERATION_UNKNOWN")
    }

    @Test func jsonComesBackAsItWasWritten() throws {
        let texts = [
            "null", "true", "[1,-2,2.5,1e-07]", #"{"a":"é\n\"\\\u0001","b":[]}"#, "9223372036854775807",
            "1.7976931348623157e+308",
        ]
        for text in texts {
            #expect(try JSON(parsing: text).description == text)
        }
        #expect(try JSON(parsing: #""\ud83d\ude00\u00e9""#) == "😀é")
        let broken = [
            "", "nul", "[1", "{\"a\":}", "\"a", "1 2", "+1", "01x", "\"\\u12\"",
            String(repeating: "[", count: 100_000),
        ]
        for text in broken {
            #expect(throws: TrimtabError.self) { try JSON(parsing: text) }
        }
    }
}
