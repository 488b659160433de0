import Foundation
import Testing
import Trimtab

/// The case files that every face runs.
private struct Case: CustomStringConvertible, Sendable {
    let description: String
    let operation: String
    let inputs: [String: JSON]
    let options: [String: JSON]
    let expected: JSON

    static let all: [Case] = {
        let folder = ProcessInfo.processInfo.environment["TRIMTAB_PARITY"] ?? "../../tests/parity"
        let files = try? FileManager.default.contentsOfDirectory(atPath: folder)
        return (files ?? []).filter { $0.hasSuffix(".json") }.sorted().flatMap { file in
            let text = try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            let cases = text.flatMap { try? JSON(parsing: $0) }?.array ?? []
            return cases.map { Case(file, $0) }
        }
    }()

    init(_ file: String, _ json: JSON) {
        description = "\(file): \(json["name"]?.string ?? "")"
        operation = json["operation"]?.string ?? ""
        inputs = json["inputs"]?.object ?? [:]
        options = json["options"]?.object ?? [:]
        expected = json["expect"] ?? .null
    }

    func outcome() throws -> JSON {
        do {
            let inputs = try inputs.mapValues { try value($0) }
            return ["outputs": try forms(try call(operation, inputs: inputs, options: options))]
        } catch let error as TrimtabError {
            return [
                "error": [
                    "kind": .string(error.kind.rawValue),
                    "code": .string(error.code),
                    "message": .string(error.message),
                    "argument": error.argument.map(JSON.string) ?? .null,
                    "column": error.column.map(JSON.string) ?? .null,
                    "row": error.row.map(JSON.integer) ?? .null,
                ]
            ]
        }
    }

    private func value(_ input: JSON) throws -> Value {
        if let columns = input["table"] { return .table(try Table(json: columns.description)) }
        if let document = input["document"] {
            return .document(try Document(json: document.description))
        }
        if let bytes = input["bytes"]?.string { return .bytes(Data(base64Encoded: bytes) ?? Data()) }
        return .text(input["text"]?.string ?? "")
    }
}

private func forms(_ outputs: Outputs) throws -> JSON {
    .object(
        try outputs.values.mapValues { value in
            switch value {
            case .table(let table): ["table": try JSON(parsing: table.toJSON())]
            case .document(let document): ["document": try JSON(parsing: document.toJSON())]
            case .bytes(let bytes): ["bytes": .string(bytes.base64EncodedString())]
            case .text(let text): ["text": .string(text)]
            }
        }
    )
}

@Suite struct ParityTests {
    @Test func thereAreCases() {
        #expect(!Case.all.isEmpty)
    }

    @Test(arguments: Case.all)
    private func everyCaseComesOutAsWritten(_ theCase: Case) throws {
        #expect(try theCase.outcome() == theCase.expected)
    }

    @Test func aCaseComesOutTheSameThroughTheTypedFunction() throws {
        let name = "every column kind in its plain form"
        let theCase = try #require(Case.all.first { $0.description.hasSuffix(name) })
        let columns = try #require(theCase.inputs["rows"]?["table"])
        let result = try Selftest.echo(
            Table(json: columns.description), outputs: [.rows, .issues]
        )
        #expect(try JSON.object(["outputs": forms(result.outputs)]) == theCase.expected)
    }
}
