using System.Xml;

namespace SchemaGen.Runtime.Tokens;

/// <summary>Start tags: the name, the attributes, and the namespaces that they declare and use.</summary>
internal abstract class StartTagScanner : MarkupScanner
{
    // From this many attributes on, repeats are looked for in a set.
    private const int ManyAttributes = 16;

    private readonly HashSet<(string, string)> _seen = [];
    private AttributeToken[] _attributes = new AttributeToken[16];
    private int _attributeCount;
    private bool _usesNamespaces;

    /// <summary>The attributes of the latest start tag, namespace declarations included.</summary>
    public Span<AttributeToken> Attributes => _attributes.AsSpan(0, _attributeCount);

    protected NamespaceScopes Namespaces { get; } = new();

    protected TextCache Texts { get; } = new();

    /// <summary>The value of an attribute.</summary>
    public string ValueOf(int attribute)
    {
        ref AttributeToken token = ref _attributes[attribute];
        return token.Text ??= Texts.Get(Text.AsSpan(token.Start, token.Length));
    }

    /// <summary>The value of an attribute where it stands in the document, if it stands there as it is.</summary>
    public ReadOnlySpan<char> TextOf(int attribute)
    {
        ref AttributeToken token = ref _attributes[attribute];
        return token.Text is null ? Text.AsSpan(token.Start, token.Length) : token.Text;
    }

    protected void ClearAttributes() => _attributeCount = 0;

    /// <summary>Reads the rest of a start tag; the position is behind its name. Whether it is an empty-element tag.</summary>
    protected bool ReadAttributes(int depth)
    {
        _attributeCount = 0;
        _usesNamespaces = false;
        while (true)
        {
            bool isSpaced = SkipSpace();
            char c = Current;
            if (c is '>' or '/')
            {
                bool isEmpty = c == '/';
                if (isEmpty)
                {
                    Position++;
                }

                Expect('>', "'>'");
                if (_usesNamespaces)
                {
                    Declare(depth);
                    BindPrefixes();
                }

                return isEmpty;
            }

            if (!isSpaced)
            {
                throw Unexpected("white space, '>' or '/>'");
            }

            ReadAttribute();
        }
    }

    private void ReadAttribute()
    {
        if (_attributeCount == _attributes.Length)
        {
            Array.Resize(ref _attributes, _attributeCount * 2);
        }

        int start = Position;
        ref AttributeToken attribute = ref _attributes[_attributeCount];
        attribute.Line = Line;
        attribute.Column = ColumnOf(start);
        attribute.NamespaceUri = "";
        XmlName name = ReadName();
        attribute.Name = name;
        _usesNamespaces |= !name.IsPlain;
        if (IsRepeated(name))
        {
            throw Error($"'{name.QualifiedName}' is a duplicate attribute name", start);
        }

        SkipSpace();
        Expect('=', "'='");
        SkipSpace();
        char quote = Current;
        if (quote is not ('"' or '\''))
        {
            throw Unexpected("a quotation mark");
        }

        Position++;
        ReadValue(quote, ref attribute);
        _attributeCount++;
    }

    private bool IsRepeated(XmlName name)
    {
        if (_attributeCount >= ManyAttributes)
        {
            if (_attributeCount == ManyAttributes)
            {
                _seen.Clear();
                foreach (ref AttributeToken known in Attributes)
                {
                    _seen.Add((known.Name.QualifiedName, ""));
                }
            }

            return !_seen.Add((name.QualifiedName, ""));
        }

        foreach (ref AttributeToken known in Attributes)
        {
            if (known.Name.IsSame(name))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadValue(char quote, ref AttributeToken attribute)
    {
        char[] text = Text;
        int start = Position;
        int position = start;
        while (true)
        {
            char c = text[position];
            if (XmlCharacters.IsPlainValue(c))
            {
                position++;
            }
            else if (c == quote)
            {
                attribute.Start = start;
                attribute.Length = position - start;
                attribute.Text = null;
                Position = position + 1;
                return;
            }
            else if (c is '"' or '\'' || XmlCharacters.IsAllowedBeyondAscii(c))
            {
                position++;
            }
            else
            {
                break;
            }
        }

        Buffer.Clear().Append(text, start, position - start);
        Position = position;
        ReadChangedValue(quote);
        attribute.Text = Buffer.ToString();
    }

    /// <summary>Goes on with a value that is not what stands in the text: references, white space as blanks (XML 1.0, section 3.3.3).</summary>
    private void ReadChangedValue(char quote)
    {
        while (Current != quote)
        {
            char c = Current;
            switch (c)
            {
                case '&':
                    ReadReference();
                    break;
                case '\n' or '\r':
                    ReadLineEnd(' ');
                    break;
                case '\t':
                    Buffer.Append(' ');
                    Position++;
                    break;
                case '<':
                    throw Error("'<' is not allowed in an attribute's value", Position);
                case >= ' ' and < '\u0080':
                    Buffer.Append(c);
                    Position++;
                    break;
                default:
                    ReadOtherCharacter("an attribute's value");
                    break;
            }
        }

        Position++;
    }

    private void Declare(int depth)
    {
        for (int i = 0; i < _attributeCount; i++)
        {
            XmlName name = _attributes[i].Name;
            if (name.Prefix == "xmlns")
            {
                CheckDeclaration(name.LocalName, i);
                Namespaces.Declare(name.LocalName, ValueOf(i), depth);
            }
            else if (name.QualifiedName == "xmlns")
            {
                CheckDeclaration("", i);
                Namespaces.Declare("", ValueOf(i), depth);
            }
        }
    }

    /// <summary>Namespaces in XML 1.0, section 3: what may be declared.</summary>
    private void CheckDeclaration(string prefix, int attribute)
    {
        string namespaceUri = ValueOf(attribute);
        string? wrong = prefix == "xmlns" ? "The prefix 'xmlns' may not be declared"
            : namespaceUri == NamespaceScopes.XmlnsUri ? "The namespace of 'xmlns' may not be declared"
            : (prefix == "xml") != (namespaceUri == NamespaceScopes.XmlUri) ? "The prefix 'xml' and its namespace go together"
            : prefix.Length > 0 && namespaceUri.Length == 0 ? $"The prefix '{prefix}' may not be declared as no namespace"
            : null;
        if (wrong is not null)
        {
            throw ErrorAt(attribute, wrong);
        }
    }

    private void BindPrefixes()
    {
        int bound = 0;
        for (int i = 0; i < _attributeCount; i++)
        {
            ref AttributeToken attribute = ref _attributes[i];
            if (attribute.Name.IsPlain)
            {
                continue;
            }

            string prefix = attribute.Name.Prefix;
            attribute.NamespaceUri = prefix.Length == 0
                ? NamespaceScopes.XmlnsUri
                : Namespaces.Find(prefix) ?? throw ErrorAt(i, $"'{prefix}' is an undeclared prefix");
            bound += prefix.Length > 0 && prefix != "xmlns" ? 1 : 0;
            if (prefix == "xml" && attribute.Name.LocalName == "space" && ValueOf(i).Trim(' ') is not ("default" or "preserve"))
            {
                throw ErrorAt(i, "xml:space is 'default' or 'preserve'");
            }
        }

        if (bound > 1)
        {
            RefuseRepeatedExpandedNames();
        }
    }

    private void RefuseRepeatedExpandedNames()
    {
        _seen.Clear();
        for (int i = 0; i < _attributeCount; i++)
        {
            XmlName name = _attributes[i].Name;
            if (name.Prefix.Length > 0 && !_seen.Add((name.LocalName, _attributes[i].NamespaceUri)))
            {
                throw ErrorAt(i, $"'{name.QualifiedName}' is a duplicate attribute name");
            }
        }
    }

    private XmlException ErrorAt(int attribute, string message) =>
        new(message, null, _attributes[attribute].Line, _attributes[attribute].Column);
}
