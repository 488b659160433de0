/// What went wrong with single units or rows, or is worth knowing, while the others were answered.
public struct Issues: TypedTable {
    /// The table as it is.
    public let table: Table

    /// The series, business, account or line; nil for the whole call.
    public var unit: [String?] {
        get throws(TrimtabError) { try table.texts("unit") }
    }

    /// `info`, `warning` or `error`.
    public var severity: [String] {
        get throws(TrimtabError) { try table.present(table.texts("severity"), "severity") }
    }

    /// What it is; the same text in every language.
    public var code: [String] {
        get throws(TrimtabError) { try table.present(table.texts("code"), "code") }
    }

    /// The column at fault.
    public var column: [String?] {
        get throws(TrimtabError) { try table.texts("column") }
    }

    /// The row at fault, counted from 0.
    public var row: [Int?] {
        get throws(TrimtabError) { try table.integers("row") }
    }

    /// What happened, in English.
    public var message: [String] {
        get throws(TrimtabError) { try table.present(table.texts("message"), "message") }
    }

    /// The code's parameters, as a JSON object.
    public var details: [String] {
        get throws(TrimtabError) { try table.present(table.texts("details"), "details") }
    }

    /// One issue.
    public struct Record: Hashable, Sendable {
        /// The series, business, account or line; nil for the whole call.
        public let unit: String?
        /// `info`, `warning` or `error`.
        public let severity: String
        /// What it is; the same text in every language.
        public let code: String
        /// The column at fault.
        public let column: String?
        /// The row at fault, counted from 0.
        public let row: Int?
        /// What happened, in English.
        public let message: String
        /// The code's parameters, as a JSON object.
        public let details: String
    }

    /// The rows, in order.
    public func records() throws(TrimtabError) -> [Record] {
        let unit = try self.unit
        let severity = try self.severity
        let code = try self.code
        let column = try self.column
        let row = try self.row
        let message = try self.message
        let details = try self.details
        return unit.indices.map {
            Record(
                unit: unit[$0],
                severity: severity[$0],
                code: code[$0],
                column: column[$0],
                row: row[$0],
                message: message[$0],
                details: details[$0]
            )
        }
    }
}
