namespace SchemaGen.Runtime.Tokens;

/// <summary>Markup that says nothing to a validator but must be right: the XML declaration, comments, processing instructions.</summary>
internal abstract class MarkupScanner : XmlScanner
{
    /// <summary>Goes over the XML declaration, if the document starts with one (XML 1.0, section 2.8).</summary>
    protected void SkipDeclaration()
    {
        if (!IsAt("<?xml") || !XmlCharacters.IsSpace(Text[Position + 5]))
        {
            return;
        }

        Position += 5;
        SkipSpace();
        if (ReadPseudoAttribute("version") is not "1.0")
        {
            throw Unexpected("an XML declaration that starts with version=\"1.0\"");
        }

        bool spaced = SkipSpace();
        if (Current == 'e' && spaced)
        {
            if (!IsEncodingName(ReadPseudoAttribute("encoding")))
            {
                throw Unexpected("an encoding by its name");
            }

            spaced = SkipSpace();
        }

        if (Current == 's' && spaced)
        {
            if (ReadPseudoAttribute("standalone") is not ("yes" or "no"))
            {
                throw Unexpected("standalone=\"yes\" or standalone=\"no\"");
            }

            SkipSpace();
        }

        Expect("?>", "'?>' at the end of the XML declaration");
    }

    /// <summary>Goes over a comment (section 2.5); the position is at its start.</summary>
    protected void SkipComment()
    {
        Position += "<!--".Length;
        while (true)
        {
            if (Current == '-' && Text[Position + 1] == '-')
            {
                Expect("-->", "'-->': two hyphens end a comment");
                return;
            }

            SkipCharacter("a comment");
        }
    }

    /// <summary>Goes over a processing instruction (section 2.6); the position is at its start.</summary>
    protected void SkipInstruction()
    {
        Position += "<?".Length;
        int start = Position;
        XmlName target = ReadName();
        if (target.QualifiedName.Equals("xml", StringComparison.OrdinalIgnoreCase))
        {
            throw Error("An XML declaration may stand only at the very start of the document", start);
        }

        if (target.Prefix.Length > 0)
        {
            throw Error("The target of a processing instruction has no colon", start);
        }

        if (!XmlCharacters.IsSpace(Current) && !IsAt("?>"))
        {
            throw Unexpected("white space or '?>'");
        }

        while (!IsAt("?>"))
        {
            SkipCharacter("a processing instruction");
        }

        Position += "?>".Length;
    }

    /// <summary>Adds the characters of a CDATA section (section 2.7); the position is behind its start, and then behind its end.</summary>
    protected void ReadCharacterData()
    {
        while (!(Current == ']' && IsAt("]]>")))
        {
            char c = Current;
            if (c is '\n' or '\r')
            {
                ReadLineEnd('\n');
            }
            else if (c is >= ' ' and < '\u0080' or '\t')
            {
                Buffer.Append(c);
                Position++;
            }
            else
            {
                ReadOtherCharacter("a CDATA section");
            }
        }

        Position += "]]>".Length;
    }

    private void SkipCharacter(string inWhat)
    {
        char c = Current;
        if (c is >= ' ' and < '\u0080' or '\t')
        {
            Position++;
        }
        else if (!SkipSpace())
        {
            Position += OtherCharacterLength(Position, inWhat);
        }
    }

    private string ReadPseudoAttribute(string name)
    {
        Expect(name, $"{name}=\"...\"");
        SkipSpace();
        Expect('=', "'='");
        SkipSpace();
        char quote = Current;
        if (quote is not ('"' or '\''))
        {
            throw Unexpected("a quotation mark");
        }

        int start = ++Position;
        while (Current is >= ' ' and < '\u0080' && Current != quote)
        {
            Position++;
        }

        string value = Text.AsSpan(start, Position - start).ToString();
        Expect(quote, "a quotation mark");
        return value;
    }

    private static bool IsEncodingName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
