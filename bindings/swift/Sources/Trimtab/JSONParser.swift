extension JSON {
    /// The value of a JSON text.
    ///
    /// - Throws: ``TrimtabError`` with the code `OPTIONS_UNREADABLE` if the text is not JSON.
    public init(parsing text: String) throws(TrimtabError) {
        var parser = JSONParser(bytes: Array(text.utf8))
        self = try parser.whole()
    }
}

/// A reader of JSON that keeps whole numbers whole, which `JSONDecoder` does not tell apart.
private struct JSONParser {
    /// Deeper nesting would end the stack, and with it the app.
    private static let deepest = 200

    let bytes: [UInt8]
    var position = 0
    var depth = 0

    mutating func whole() throws(TrimtabError) -> JSON {
        let value = try value()
        skipSpace()
        if position < bytes.count { throw unreadable }
        return value
    }

    private var unreadable: TrimtabError {
        TrimtabError(
            kind: .invalidInput,
            code: "OPTIONS_UNREADABLE",
            message: "the text is not JSON at byte \(position)"
        )
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || (0x09...0x0d).contains(byte) { position += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        skipSpace()
        guard next == UInt8(ascii: byte) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: Unicode.Scalar) throws(TrimtabError) {
        if !take(byte) { throw unreadable }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(TrimtabError) -> JSON {
        let letters = Array("\(word)".utf8)
        guard bytes[position...].starts(with: letters) else { throw unreadable }
        position += letters.count
        return value
    }

    private mutating func value() throws(TrimtabError) -> JSON {
        skipSpace()
        switch next {
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "["): return try nested { parser throws(TrimtabError) in try parser.array() }
        case UInt8(ascii: "{"): return try nested { parser throws(TrimtabError) in try parser.object() }
        default: return try number()
        }
    }

    private mutating func nested(
        _ read: (inout JSONParser) throws(TrimtabError) -> JSON
    ) throws(TrimtabError) -> JSON {
        depth += 1
        if depth > JSONParser.deepest { throw unreadable }
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func array() throws(TrimtabError) -> JSON {
        try expect("[")
        var items: [JSON] = []
        if take("]") { return .array(items) }
        repeat { items.append(try value()) } while take(",")
        try expect("]")
        return .array(items)
    }

    private mutating func object() throws(TrimtabError) -> JSON {
        try expect("{")
        var entries: [String: JSON] = [:]
        if take("}") { return .object(entries) }
        repeat {
            skipSpace()
            let name = try string()
            try expect(":")
            entries[name] = try value()
        } while take(",")
        try expect("}")
        return .object(entries)
    }

    private mutating func number() throws(TrimtabError) -> JSON {
        let start = position
        while let byte = next, "+-.0123456789Ee".utf8.contains(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if let whole = Int(text), !text.hasPrefix("+") { return .integer(whole) }
        guard let number = Double(text), !text.hasPrefix("+") else { throw unreadable }
        return .number(number)
    }

    private mutating func string() throws(TrimtabError) -> String {
        try expect("\"")
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escape()
            default: text.append(byte)
            }
        }
        throw unreadable
    }

    private mutating func escape() throws(TrimtabError) -> [UInt8] {
        guard let byte = next else { throw unreadable }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return [0x0a]
        case UInt8(ascii: "r"): return [0x0d]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0c]
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
        default: throw unreadable
        }
    }

    private mutating func scalar() throws(TrimtabError) -> Character {
        var units = [try unit()]
        if UTF16.isLeadSurrogate(units[0]), bytes[position...].starts(with: Array("\\u".utf8)) {
            position += 2
            units.append(try unit())
        }
        return Character(String(decoding: units, as: UTF16.self))
    }

    private mutating func unit() throws(TrimtabError) -> UInt16 {
        let digits = bytes[position...].prefix(4)
        guard digits.count == 4,
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw unreadable }
        position += 4
        return unit
    }
}
