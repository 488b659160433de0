internal import Foundation
internal import TrimtabNative

// A column crosses as its Arrow buffers: one block of bytes each, in the
// machine's byte order.

extension Column {
    /// The column as it crosses.
    func native(_ name: String) throws(TrimtabError) -> TrimtabNative.Column {
        let buffers =
            switch self {
            case .numbers(let values): Buffers(.number, values, Data(of: values.map { $0 ?? 0 }))
            case .integers(let values):
                Buffers(.integer, values, Data(of: values.map { Int64($0 ?? 0) }))
            case .dates(let values):
                Buffers(.date, values, Data(of: values.map { $0?.daysSince1970 ?? 0 }))
            case .timestamps(let values):
                try Buffers(.timestamp, values, Data(of: values.map(micros)))
            case .times(let values): try Buffers(times: values)
            case .money(let values): Buffers(texts: values.map { $0.map(plain) }, .money)
            case .flags(let values): Buffers(.flag, values, Data(bits: values) { $0 == true })
            case .texts(let values): Buffers(texts: values)
            case .textLists(let values): Buffers(textLists: values)
            case .inferred(let values):
                Buffers(.json, [Int?](), Data(JSON.array(values).description.utf8))
            }
        guard buffers.values.count <= Int32.max else {
            throw TrimtabError(
                kind: .limit,
                code: "MEMORY_LIMIT",
                message: "column `\(name)` has more than 2 GB; give it in parts",
                column: name
            )
        }
        return TrimtabNative.Column(
            name: name,
            kind: buffers.kind,
            rows: UInt64(buffers.rows),
            valid: buffers.valid,
            values: buffers.values,
            offsets: buffers.offsets,
            textOffsets: buffers.textOffsets,
            forms: buffers.forms
        )
    }

    /// The column that crossed.
    init(_ column: TrimtabNative.Column) {
        let rows = Int(column.rows)
        switch column.kind {
        case .number:
            let values: [Double] = column.values.array()
            self = .numbers(column.read { values[$0] })
        case .integer:
            let values: [Int64] = column.values.array()
            self = .integers(column.read { Int(values[$0]) })
        case .date:
            let values: [Int32] = column.values.array()
            self = .dates(column.read { LocalDate(daysSince1970: values[$0]) })
        case .timestamp:
            let values: [Int64] = column.values.array()
            self = .timestamps(column.read { moment(values[$0]) })
        case .time:
            let values: [Int64] = column.values.array()
            let forms = [UInt8](column.forms)
            self = .times(column.read { point(values[$0], forms[$0]) })
        case .money:
            let texts = split(column.values, column.offsets)
            self = .money(column.read { Decimal(string: texts[$0], locale: nil) ?? .nan })
        case .flag:
            let bits = [UInt8](column.values)
            self = .flags(column.read { bits.bit($0) })
        case .text, .json:
            let texts = split(column.values, column.offsets)
            self = .texts(column.read { texts[$0] })
        case .textList:
            let texts = split(column.values, column.textOffsets)
            let offsets: [Int32] = column.offsets.array()
            self = .textLists(
                rows == 0
                    ? [] : column.read { Array(texts[Int(offsets[$0])..<Int(offsets[$0 + 1])]) }
            )
        }
    }
}

private func micros(_ moment: Date?) throws(TrimtabError) -> Int64 {
    let micros = ((moment?.timeIntervalSince1970 ?? 0) * 1_000_000).rounded()
    guard let whole = Int64(exactly: micros) else {
        throw .invalid("columns", "a timestamp is too far away to be counted in microseconds")
    }
    return whole
}

private func moment(_ micros: Int64) -> Date {
    Date(timeIntervalSince1970: Double(micros) / 1_000_000)
}

/// The number and the form by which a time crosses.
private func parts(_ point: TimePoint?) throws(TrimtabError) -> (Int64, UInt8) {
    switch point {
    case .none: (0, 0)
    case .date(let date): (Int64(date.daysSince1970), 0)
    case .wall(let time): (time.microsecondsSince1970, 1)
    case .instant(let moment): try (micros(moment), 2)
    case .step(let step): (Int64(step), 3)
    }
}

private func point(_ value: Int64, _ form: UInt8) -> TimePoint {
    switch form {
    case 0: .date(LocalDate(daysSince1970: Int32(truncatingIfNeeded: value)))
    case 1: .wall(LocalDateTime(microsecondsSince1970: value))
    case 2: .instant(moment(value))
    default: .step(Int(value))
    }
}

private func plain(_ amount: Decimal) -> String { NSDecimalNumber(decimal: amount).stringValue }

private struct Buffers {
    let kind: ColumnKind
    let rows: Int
    let valid: Data?
    let values: Data
    var offsets = Data()
    var textOffsets = Data()
    var forms = Data()

    init<Value>(_ kind: ColumnKind, _ column: [Value?], _ values: Data) {
        self.kind = kind
        self.values = values
        rows = column.count
        valid = column.contains { $0 == nil } ? Data(bits: column) { $0 != nil } : nil
    }

    init(texts: [String?], _ kind: ColumnKind = .text) {
        let (values, offsets) = joined(texts)
        self.init(kind, texts, values)
        self.offsets = offsets
    }

    init(times: [TimePoint?]) throws(TrimtabError) {
        var values: [Int64] = []
        var forms = Data()
        for time in times {
            let (value, form) = try parts(time)
            values.append(value)
            forms.append(form)
        }
        self.init(.time, times, Data(of: values))
        self.forms = forms
    }

    init(textLists: [[String]?]) {
        let (values, textOffsets) = joined(textLists.flatMap { $0 ?? [] })
        self.init(.textList, textLists, values)
        offsets = Data(offsetsOf: textLists.map { $0?.count ?? 0 })
        self.textOffsets = textOffsets
    }
}

extension TrimtabNative.Column {
    fileprivate func read<Value>(_ value: (Int) -> Value) -> [Value?] {
        let rows = Int(rows)
        guard let valid = valid.map([UInt8].init) else { return (0..<rows).map(value) }
        return (0..<rows).map { valid.bit($0) ? value($0) : nil }
    }
}

/// Texts as one block of UTF-8, and where each begins.
private func joined(_ texts: [String?]) -> (values: Data, offsets: Data) {
    var values = Data()
    var lengths: [Int] = []
    lengths.reserveCapacity(texts.count)
    for text in texts {
        let before = values.count
        if let text { values.append(contentsOf: text.utf8) }
        lengths.append(values.count - before)
    }
    return (values, Data(offsetsOf: lengths))
}

private func split(_ values: Data, _ offsets: Data) -> [String] {
    let offsets: [Int32] = offsets.array()
    return values.withUnsafeBytes { bytes in
        zip(offsets, offsets.dropFirst()).map { start, end in
            String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
        }
    }
}

extension Data {
    fileprivate init<Value: BitwiseCopyable>(of values: [Value]) {
        self = values.withUnsafeBytes { Data($0) }
    }

    fileprivate init<Value>(bits values: [Value], _ isSet: (Value) -> Bool) {
        var bytes = [UInt8](repeating: 0, count: (values.count + 7) / 8)
        for (i, value) in values.enumerated() where isSet(value) {
            bytes[i >> 3] |= 1 << UInt8(i & 7)
        }
        self = Data(bytes)
    }

    fileprivate init(offsetsOf lengths: [Int]) {
        var end: Int32 = 0
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(lengths.count + 1)
        for length in lengths {
            // What does not fit is refused by the size of the values.
            end = end &+ Int32(truncatingIfNeeded: length)
            offsets.append(end)
        }
        self = Data(of: offsets)
    }

    fileprivate func array<Value: BitwiseCopyable>() -> [Value] {
        let count = self.count / MemoryLayout<Value>.stride
        return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
            initialized = copyBytes(to: UnsafeMutableRawBufferPointer(buffer)) / MemoryLayout<Value>.stride
        }
    }
}

extension [UInt8] {
    fileprivate func bit(_ index: Int) -> Bool { self[index >> 3] >> UInt8(index & 7) & 1 == 1 }
}
