public import Foundation
internal import TrimtabNative

/// Named columns of equal length, on the native side.
///
/// ```swift
/// let ratios = try Table([
///     "business_id": ["a", "b"],
///     "current_ratio": [1.5, nil],
/// ])
/// ```
public struct Table: Sendable {
    let native: TrimtabNative.Table

    init(native: TrimtabNative.Table) { self.native = native }

    /// A table of these columns, in their order.
    ///
    /// - Throws: ``TrimtabError``: `TABLE_UNREADABLE` if lengths differ; `COLUMN_TYPE` if a literal
    ///   mixes types.
    public init(_ columns: KeyValuePairs<String, Column>) throws(TrimtabError) {
        try self.init(columns: columns.map { ($0.key, $0.value) })
    }

    /// A table of these columns, in their order.
    ///
    /// - Throws: ``TrimtabError`` as ``init(_:)``.
    public init(columns: [(name: String, values: Column)]) throws(TrimtabError) {
        native = try crossing {
            try TrimtabNative.Table(columns: columns.map { try $0.values.native($0.name) })
        }
    }

    /// A table from JSON: `{"a": [1, 2.5, null], "b": ["x", "y", "z"]}`, or a column as
    /// `{"type": "Date32", "values": ["2026-01-31"]}` with an Arrow type by name.
    ///
    /// - Throws: ``TrimtabError``: `TABLE_UNREADABLE` or `COLUMN_TYPE`.
    public init(json: String) throws(TrimtabError) {
        native = try crossing { try TrimtabNative.Table.fromJson(json: json) }
    }

    /// A table from an Arrow IPC stream.
    ///
    /// - Throws: ``TrimtabError``: `TABLE_UNREADABLE` if the bytes are not a whole stream;
    ///   `UNSUPPORTED` if this build leaves Arrow IPC out.
    public init(ipc: Data) throws(TrimtabError) {
        native = try crossing { try TrimtabNative.Table.fromIpc(bytes: ipc) }
    }

    /// The number of rows.
    public var rowCount: Int {
        get throws(TrimtabError) { Int(try crossing { try native.numRows() }) }
    }

    /// The columns' names, in order.
    public var columnNames: [String] {
        get throws(TrimtabError) { try crossing { try native.columnNames() } }
    }

    /// The column of that name, as values of its own kind; a column of nulls alone is of numbers.
    ///
    /// - Throws: ``TrimtabError``: `COLUMN_MISSING`, `COLUMN_DUPLICATE` or `COLUMN_TYPE`.
    public func column(_ name: String) throws(TrimtabError) -> Column { try read(name, nil) }

    /// The column as numbers; decimals are rounded to the nearest double.
    public func numbers(_ name: String) throws(TrimtabError) -> [Double?] {
        guard case .numbers(let values) = try read(name, .number) else { throw .bug("not numbers") }
        return values
    }

    /// The column as whole numbers.
    public func integers(_ name: String) throws(TrimtabError) -> [Int?] {
        guard case .integers(let values) = try read(name, .integer) else {
            throw .bug("not whole numbers")
        }
        return values
    }

    /// The column as texts; whole numbers become their digits.
    public func texts(_ name: String) throws(TrimtabError) -> [String?] {
        guard case .texts(let values) = try read(name, .text) else { throw .bug("not texts") }
        return values
    }

    /// The column as booleans; 0 and 1 are read too.
    public func flags(_ name: String) throws(TrimtabError) -> [Bool?] {
        guard case .flags(let values) = try read(name, .flag) else { throw .bug("not booleans") }
        return values
    }

    /// The column as dates; timestamps are read where they are midnight.
    public func dates(_ name: String) throws(TrimtabError) -> [LocalDate?] {
        guard case .dates(let values) = try read(name, .date) else { throw .bug("not dates") }
        return values
    }

    /// The column as instants; dates and naive timestamps are read as UTC.
    public func timestamps(_ name: String) throws(TrimtabError) -> [Date?] {
        guard case .timestamps(let values) = try read(name, .timestamp) else {
            throw .bug("not instants")
        }
        return values
    }

    /// The column as times in the form that it has: dates, timestamps with or without a zone, or
    /// whole numbers.
    public func times(_ name: String) throws(TrimtabError) -> [TimePoint?] {
        guard case .times(let values) = try read(name, .time) else { throw .bug("not times") }
        return values
    }

    /// The column as exact amounts of money, at four decimals.
    public func money(_ name: String) throws(TrimtabError) -> [Decimal?] {
        guard case .money(let values) = try read(name, .money) else { throw .bug("not money") }
        return values
    }

    /// The column as lists of texts.
    public func textLists(_ name: String) throws(TrimtabError) -> [[String]?] {
        guard case .textLists(let values) = try read(name, .textList) else {
            throw .bug("not lists of texts")
        }
        return values
    }

    /// The table as JSON: an object of columns, each a list of values.
    public func toJSON() throws(TrimtabError) -> String { try crossing { try native.toJson() } }

    /// The table as an Arrow IPC stream.
    ///
    /// - Throws: ``TrimtabError``: `UNSUPPORTED` if this build leaves Arrow IPC out.
    public func toIPC() throws(TrimtabError) -> Data { try crossing { try native.toIpc() } }

    private func read(_ name: String, _ kind: ColumnKind?) throws(TrimtabError) -> Column {
        Column(try crossing { try native.column(name: name, kind: kind) })
    }

    /// The values of a column that has no nulls.
    func present<Value>(_ values: [Value?], _ name: String) throws(TrimtabError) -> [Value] {
        let present = values.compactMap { $0 }
        guard present.count == values.count else { throw .bug("output column \(name) has a null") }
        return present
    }
}

extension Table: CustomStringConvertible {
    public var description: String {
        let rows = (try? rowCount) ?? 0
        let names = (try? columnNames) ?? []
        return "Table(\(rows) rows: \(names.joined(separator: ", ")))"
    }
}

/// An output table of known columns.
public protocol TypedTable: Sendable {
    /// One row.
    associatedtype Record

    /// The table as it is.
    var table: Table { get }

    /// The rows, in order.
    func records() throws(TrimtabError) -> [Record]
}
