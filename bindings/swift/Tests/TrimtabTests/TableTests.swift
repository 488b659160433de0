import Foundation
import Testing
import Trimtab

@Suite struct TableTests {
    private let columns: [(name: String, values: Column)] = [
        ("number", .numbers([1.5, nil, -0.0, .greatestFiniteMagnitude, .leastNonzeroMagnitude])),
        ("integer", .integers([.min, nil, 0, 1, .max])),
        ("text", .texts(["", nil, "é", "日本", "a\u{0}b😀"])),
        ("flag", .flags([true, nil, false, true, false])),
        (
            "date",
            .dates(
                [LocalDate("2026-01-31"), nil, LocalDate("1969-12-31")]
                    + [LocalDate("1970-01-01"), LocalDate("2024-02-29")]
            )
        ),
        (
            "time",
            .timestamps([
                Date(timeIntervalSince1970: 0), nil, Date(timeIntervalSince1970: 1_769_854_272.123456),
                Date(timeIntervalSince1970: -0.000001), Date(timeIntervalSince1970: 1),
            ])
        ),
        (
            "money",
            .money(
                ["0", nil, "-0.0001", "1234567890123456789012345678.9", "1.5"].map {
                    $0.flatMap { Decimal(string: $0) }
                }
            )
        ),
        ("texts", .textLists([["a", ""], nil, [], ["é"], ["x", "y", "z"]])),
    ]

    @Test func columnsOfEachKindComeBackAsTheyWentIn() throws {
        let table = try Table(columns: columns)
        #expect(try table.rowCount == 5)
        #expect(try table.columnNames == columns.map(\.name))
        for (name, values) in columns {
            #expect(try table.column(name) == values)
        }
    }

    @Test func columnsWithoutNullsAndWithoutRowsComeBack() throws {
        let whole: [Column] = [
            .numbers([1.5]), .integers([1]), .texts(["é"]), .flags([true]), .dates([LocalDate("2026-01-31")]),
            .textLists([["a", "b"]]), .timestamps([]), .money([]), .numbers([]), .integers([]), .texts([]), .flags([]),
            .dates([]), .textLists([]),
        ]
        for column in whole {
            #expect(try Table(["a": column]).column("a") == column)
        }
    }

    @Test func everyColumnKindCrossesACall() throws {
        let rows = try Table(columns: columns + [("id", ["a", "b", "c", "d", "e"])])
        let read = try Selftest.echo(rows).rows
        #expect(try read.id == ["a", "b", "c", "d", "e"])
        #expect(try Column.numbers(read.number) == columns[0].values)
        #expect(try Column.integers(read.integer) == columns[1].values)
        #expect(try Column.texts(read.text) == columns[2].values)
        #expect(try Column.flags(read.flag) == columns[3].values)
        #expect(try Column.dates(read.date) == columns[4].values)
        #expect(try Column.textLists(read.texts) == columns[7].values)
        let row = try #require(try read.records().first)
        #expect(row.id == "a" && row.number == 1.5 && row.date == LocalDate("2026-01-31"))
        #expect(try read.records().count == 5)
    }

    @Test func aLiteralFindsItsOwnType() throws {
        let table = try Table([
            "number": [1, 2.5, nil],
            "integer": [1, nil, 3],
            "text": ["a", nil, "c"],
            "flag": [true, false, nil],
            "texts": [["a"], nil, []],
            "nothing": [nil, nil, nil],
        ])
        #expect(try table.column("number") == .numbers([1, 2.5, nil]))
        #expect(try table.column("integer") == .integers([1, nil, 3]))
        #expect(try table.column("text") == .texts(["a", nil, "c"]))
        #expect(try table.column("flag") == .flags([true, false, nil]))
        #expect(try table.column("texts") == .textLists([["a"], nil, []]))
        #expect(try table.column("nothing") == .numbers([nil, nil, nil]))
    }

    @Test func moneyIsRoundedHalfToEvenAndRefusedPastItsRange() throws {
        let amounts = ["1.00005", "1.00015"].map { Decimal(string: $0) }
        let rounded = ["1", "1.0002"].map { Decimal(string: $0) }
        #expect(try Table(["m": .money(amounts)]).money("m") == rounded)
        #expect(code { _ = try Table(["m": .money([Decimal(string: "1e40")])]) } == "COLUMN_VALUE m")
        #expect(code { _ = try Table(["m": .money([Decimal.nan])]).money("m") } == "COLUMN_VALUE m")
    }

    @Test func notANumberInAColumnIsNil() throws {
        #expect(try Table(["n": .numbers([.nan, 1])]).numbers("n") == [nil, 1])
    }

    @Test func aTableComesBackFromJSONAndFromArrowIPC() throws {
        let table = try Table(
            json: #"{"a":[1,null],"b":["x","y"],"d":{"type":"Date32","values":["2026-01-31",null]}}"#
        )
        let written = try JSON(parsing: table.toJSON())
        #expect(written == ["a": [1, nil], "b": ["x", "y"], "d": ["2026-01-31", nil]])
        let stream = try table.toIPC()
        #expect(try Table(ipc: stream).toJSON() == table.toJSON())
    }

    @Test func whatIsNotATableIsRefusedByColumn() throws {
        #expect(code { _ = try Table(["a": [1], "b": ["x", "y"]]) } == "TABLE_UNREADABLE b")
        #expect(code { _ = try Table(["a": [1, "x"]]) } == "COLUMN_TYPE a")
        let twice = try Table(["a": [1.0], "a": [2.0]])
        #expect(code { _ = try twice.numbers("a") } == "COLUMN_DUPLICATE a")
        let table = try Table(["a": ["x"]])
        #expect(code { _ = try table.numbers("b") } == "COLUMN_MISSING b")
        #expect(code { _ = try table.numbers("a") } == "COLUMN_TYPE a")
        for text in ["", "[1]", "{", #"{"a":3}"#] {
            #expect(throws: TrimtabError.self) { try Table(json: text) }
        }
        #expect(code { _ = try Table(ipc: Data([1, 2, 3])) } == "TABLE_UNREADABLE ")
    }

    @Test func datesOfTheCalendarComeAndGo() {
        for days in stride(from: Int32(-1_000_000), to: 1_000_000, by: 997) {
            let date = LocalDate(daysSince1970: days)
            #expect(LocalDate(year: date.year, month: date.month, day: date.day) == date)
        }
        #expect(LocalDate("2024-02-29")?.description == "2024-02-29")
        #expect(LocalDate("2023-02-29") == nil)
        #expect(LocalDate("2023-2-9") == nil)
        #expect(LocalDate(Date(timeIntervalSince1970: -1), in: .gmt) == LocalDate("1969-12-31"))
    }
}

/// The code and the column of the error that `work` throws.
private func code(_ work: () throws -> Void) -> String {
    do {
        try work()
        return "nothing was thrown"
    } catch let error as TrimtabError {
        return "\(error.code) \(error.column ?? "")"
    } catch {
        return "\(error)"
    }
}
