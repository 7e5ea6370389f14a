using System.Globalization;

namespace SchemaGen.Runtime.Scanning;

/// <summary>Markup without elements: the XML declaration, comments, processing instructions, CDATA sections.</summary>
internal abstract class MarkupScanner : XmlScanner
{
    /// <summary>Skips the XML declaration, if the document starts with one (XML 1.0, section 2.8).</summary>
    protected void SkipDeclaration()
    {
        if (!IsAt("<?xml"u8) || !XmlCharacters.IsSpace(Bytes[Position + 5]))
        {
            return;
        }

        Position += 5;
        SkipSpace();
        int versionStart = Position;
        string version = ScanPseudoAttribute("version"u8);
        if (version == "1.1")
        {
            throw Error("XML 1.1 is not supported; use XML 1.0", versionStart);
        }

        if (!IsVersion(version))
        {
            throw Unexpected("an XML declaration that starts with version=\"1.0\"");
        }

        bool spaced = SkipSpace();
        if (Current == 'e' && spaced)
        {
            if (!IsEncodingName(ScanPseudoAttribute("encoding"u8)))
            {
                throw Unexpected("an encoding by its name");
            }

            spaced = SkipSpace();
        }

        if (Current == 's' && spaced)
        {
            if (ScanPseudoAttribute("standalone"u8) is not ("yes" or "no"))
            {
                throw Unexpected("standalone=\"yes\" or standalone=\"no\"");
            }

            SkipSpace();
        }

        Expect("?>"u8, "'?>' at the end of the XML declaration");
    }

    /// <summary>Skips a comment (section 2.5); the position is at its start.</summary>
    protected void SkipComment()
    {
        Position += "<!--".Length;
        while (true)
        {
            if (Current == '-' && Bytes[Position + 1] == '-')
            {
                Expect("-->"u8, "'-->': two hyphens end a comment");
                return;
            }

            Position += CharacterLength(Position, "a comment");
        }
    }

    /// <summary>Skips a processing instruction (section 2.6); the position is at its start.</summary>
    /// <returns>Its target.</returns>
    protected NameToken SkipInstruction()
    {
        Position += "<?".Length;
        NameToken target = ScanName();
        if (target.Length == 3 && TextOf(target.Start, target.End).Equals("xml", StringComparison.OrdinalIgnoreCase))
        {
            throw Error(
                TextOf(target.Start, target.End) == "xml" ? "An XML declaration may stand only at the very start of the document" : "No processing instruction has this name; an XML declaration begins with '<?xml'",
                target.Start);
        }

        if (target.HasPrefix)
        {
            throw Error("The target of a processing instruction has no colon", target.Start);
        }

        if (!XmlCharacters.IsSpace(Current) && !IsAt("?>"u8))
        {
            throw Unexpected("white space or '?>'");
        }

        while (!IsAt("?>"u8))
        {
            Position += CharacterLength(Position, "a processing instruction");
        }

        Position += "?>".Length;
        return target;
    }

    /// <summary>Skips the characters of a CDATA section (section 2.7); the position is at the first, and then after its end.</summary>
    /// <returns>Whether a carriage return is among them.</returns>
    protected bool SkipCharacterData()
    {
        bool hasReturn = false;
        while (!(Current == ']' && IsAt("]]>"u8)))
        {
            hasReturn |= Current == '\r';
            Position += CharacterLength(Position, "a CDATA section");
        }

        Position += "]]>".Length;
        return hasReturn;
    }

    private string ScanPseudoAttribute(ReadOnlySpan<byte> name)
    {
        Expect(name, $"{System.Text.Encoding.ASCII.GetString(name)}=\"...\"");
        SkipSpace();
        Expect("="u8, "'='");
        SkipSpace();
        byte quote = Current;
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            throw Unexpected("a quotation mark");
        }

        int start = ++Position;
        while (Current is >= (byte)' ' and < 0x80 && Current != quote)
        {
            Position++;
        }

        string value = TextOf(start, Position);
        if (Current != quote)
        {
            throw Unexpected("a quotation mark");
        }

        Position++;
        return value;
    }

    // Fifth edition, production 26: a processor of XML 1.0 reads later versions 1.x as 1.0, but XML 1.1 has other rules.
    private static bool IsVersion(string version) =>
        version.StartsWith("1.", StringComparison.Ordinal) && int.TryParse(version.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsEncodingName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
