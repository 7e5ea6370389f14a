namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// XSD 1.0 part 2, appendix F: regular expressions without anchors, lazy quantifiers, back references and options.
/// <c>^</c> and <c>$</c> are ordinary characters.
/// </summary>
internal sealed class RegexParser
{
    private readonly RegexReader _reader;
    private readonly ClassParser _classes;
    private int _depth;

    private RegexParser(string source)
    {
        _reader = new RegexReader(source);
        _classes = new ClassParser(_reader);
    }

    public static RegexNode Parse(string source)
    {
        RegexParser parser = new(source);
        RegexNode node = parser.ParseRegExp();
        return parser._reader.IsAtEnd ? node : throw parser._reader.Error("')' has no '(' before it");
    }

    /// <summary>Production 1: branches between bars.</summary>
    private RegexNode ParseRegExp()
    {
        List<RegexNode> branches = [ParseBranch()];
        while (_reader.Skip('|'))
        {
            branches.Add(ParseBranch());
        }

        return RegexNode.Choose(branches);
    }

    /// <summary>Production 2: pieces; none of them is the empty string.</summary>
    private RegexNode ParseBranch()
    {
        List<RegexNode> pieces = [];
        while (!_reader.IsAtEnd && _reader.Peek() is not ('|' or ')'))
        {
            pieces.Add(ParseQuantifier(ParseAtom()));
        }

        return RegexNode.Concatenate(pieces);
    }

    /// <summary>Productions 9 to 11.</summary>
    private RegexNode ParseAtom()
    {
        switch (_reader.Peek())
        {
            case '(':
                return ParseGroup();
            case '[':
                return new RegexNode.Character(_classes.ParseClassExpression());
            case '\\':
                return new RegexNode.Character(_classes.ParseEscape(out _));
            case '.':
                _reader.Skip('.');
                return new RegexNode.Character(ClassEscapes.Dot);
            case '?' or '*' or '+' or '{':
                throw _reader.Error($"'{_reader.Peek()}' has nothing before it to repeat (to mean the character, write \\{_reader.Peek()})");
            case ']' or '}':
                throw _reader.Error($"'{_reader.Peek()}' must be written \\{_reader.Peek()} here");
            default:
                return new RegexNode.Character(CodePointSet.Single(_reader.Take()));
        }
    }

    private RegexNode ParseGroup()
    {
        if (++_depth > XsdPatternLimits.MaxNesting)
        {
            throw _reader.Error($"groups are nested more than {XsdPatternLimits.MaxNesting} deep");
        }

        _reader.Skip('(');
        RegexNode node = ParseRegExp();
        _reader.Expect(')', "at the end of a group");
        _depth--;
        return node;
    }

    /// <summary>Productions 4 to 8. A piece has at most one quantifier.</summary>
    private RegexNode ParseQuantifier(RegexNode atom)
    {
        if (_reader.Skip('?'))
        {
            return RegexNode.Repeat(atom, 0, 1);
        }

        if (_reader.Skip('*'))
        {
            return RegexNode.Repeat(atom, 0, RegexNode.Unbounded);
        }

        if (_reader.Skip('+'))
        {
            return RegexNode.Repeat(atom, 1, RegexNode.Unbounded);
        }

        int start = _reader.Position;
        if (!_reader.Skip('{'))
        {
            return atom;
        }

        int minimum = ParseNumber();
        int maximum = !_reader.Skip(',') ? minimum : _reader.Peek() == '}' ? RegexNode.Unbounded : ParseNumber();
        _reader.Expect('}', "at the end of a quantifier");
        return minimum <= maximum
            ? RegexNode.Repeat(atom, minimum, maximum)
            : throw RegexReader.ErrorAt(start, $"{{{minimum},{maximum}}} has its bounds the wrong way round");
    }

    private int ParseNumber()
    {
        int start = _reader.Position;
        int value = 0;
        for (; _reader.Peek() is >= '0' and <= '9'; _reader.Take())
        {
            value = (value * 10) + (_reader.Peek() - '0');
            if (value > XsdPatternLimits.MaxStates)
            {
                throw RegexReader.ErrorAt(start, $"a quantifier counts further than {XsdPatternLimits.MaxStates}");
            }
        }

        return _reader.Position > start ? value : throw _reader.Error("a quantifier needs a number here");
    }
}
