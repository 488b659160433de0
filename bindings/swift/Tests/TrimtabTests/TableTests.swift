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
        (
            "wall",
            .times(
                ([-62_135_596_800_000_000, nil, -1, 0, 1_769_854_272_123_456] as [Int64?]).map {
                    $0.map { .wall(LocalDateTime(microsecondsSince1970: $0)) }
                }
            )
        ),
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
            .dates([]), .textLists([]), .times([.wall(LocalDateTime(microsecondsSince1970: 1))]),
        ]
        for column in whole {
            #expect(try Table(["a": column]).column("a") == column)
        }
    }

    @Test func everyColumnKindCrossesACall() throws {
        let shared = columns.filter { $0.name != "wall" }
        let rows = try Table(columns: shared + [("id", ["a", "b", "c", "d", "e"])])
        let read = try Selftest.echo(rows).rows
        #expect(try read.id == ["a", "b", "c", "d", "e"])
        #expect(try Column.numbers(read.number) == columns[0].values)
        #expect(try Column.integers(read.integer) == columns[1].values)
        #expect(try Column.texts(read.text) == columns[2].values)
        #expect(try Column.flags(read.flag) == columns[3].values)
        #expect(try Column.dates(read.date) == columns[4].values)
        #expect(try Column.timestamps(rows.timestamps("time")) == columns[5].values)
        #expect(try read.time == rows.timestamps("time").map { $0.map(TimePoint.instant) })
        #expect(try Column.textLists(read.texts) == columns[7].values)
        let row = try #require(try read.records().first)
        #expect(row.id == "a" && row.number == 1.5 && row.date == LocalDate("2026-01-31"))
        #expect(try read.records().count == 5)
    }

    @Test func timesComeBackInTheirForm() throws {
        let wall = try #require(LocalDate("2026-01-31").flatMap { LocalDateTime($0, hour: 10) })
        let points: [[TimePoint?]] = [
            [LocalDate("2026-01-31").map(TimePoint.date), nil], [.wall(wall), nil],
            [.instant(Date(timeIntervalSince1970: 1.5)), nil], [.step(.max), nil],
        ]
        for column in points {
            let rows = try Table(["id": ["a", "b"], "time": .times(column)])
            #expect(try rows.times("time") == column)
            #expect(try Selftest.echo(rows).rows.time == column)
        }
        #expect(try Table(["t": .dates([LocalDate("2026-01-31")])]).times("t") == [points[0][0]])
        #expect(try Table(["t": .integers([3])]).times("t") == [.step(3)])
        #expect(try Table(["t": ["2026-01-31T10:00", nil]]).times("t") == points[1])
        #expect(try Table(["t": .times([])]).times("t") == [])
        #expect(code { _ = try Table(["t": .times([.step(1), nil, .wall(wall)])]) } == "COLUMN_TYPE t")
        #expect(code { _ = try Table(["t": ["soon"]]).times("t") } == "COLUMN_VALUE t")
    }

    @Test func timesOnTheWallComeAndGo() throws {
        let date = try #require(LocalDate("1969-12-31"))
        let wall = try #require(LocalDateTime(date, hour: 23, minute: 59, second: 58, microsecond: 7))
        #expect(wall.microsecondsSince1970 == -1_999_993)
        #expect(wall.date == date && wall.hour == 23 && wall.minute == 59)
        #expect(wall.second == 58 && wall.microsecond == 7)
        #expect(wall.description == "1969-12-31T23:59:58.000007")
        #expect(LocalDateTime(date, hour: 24) == nil)
        #expect(LocalDateTime(LocalDate(daysSince1970: .max)) == nil)
        #expect(LocalDateTime(Date(timeIntervalSince1970: -1.999993), in: .gmt) == wall)
        for extreme in [Int64.min, .max] {
            let wall = LocalDateTime(microsecondsSince1970: extreme)
            #expect(wall.date.daysSince1970.signum() == extreme.signum() && wall.hour >= 0)
        }
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
