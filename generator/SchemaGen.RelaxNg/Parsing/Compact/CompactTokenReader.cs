using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;
using static SchemaGen.RelaxNg.Parsing.Compact.CompactTokenKind;

namespace SchemaGen.RelaxNg.Parsing.Compact;

/// <summary>
/// The tokens of a file, two at a time. After a mistake everything looks like <see cref="Invalid"/> until the parser is back at a place
/// where it can go on: so a mistake is reported once, and no loop runs on it.
/// </summary>
internal sealed class CompactTokenReader
{
    private readonly CompactSource _source;
    private readonly CompactLexer _lexer;
    private readonly DiagnosticBag _diagnostics;
    private readonly int _depthLimit;
    private readonly CancellationToken _cancellationToken;
    private readonly List<AnnotationContent> _comments = [];
    private CompactToken _current;
    private CompactToken _next;
    private bool _isLost;

    public CompactTokenReader(CompactSource source, SchemaLimits limits, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _source = source;
        _lexer = new CompactLexer(source, diagnostics);
        _diagnostics = diagnostics;
        _depthLimit = limits.Depth;
        _cancellationToken = cancellationToken;
        _current = _lexer.Read();
        _next = _lexer.Read();
    }

    /// <summary>The kind of the current token.</summary>
    public CompactTokenKind Kind => _isLost ? Invalid : _current.Kind;

    /// <summary>The current token; look at <see cref="Kind"/> first.</summary>
    public CompactToken Current => _isLost ? _current with { Kind = Invalid } : _current;

    /// <summary>The token behind it.</summary>
    public CompactToken Next => _isLost ? _next with { Kind = Invalid } : _next;

    /// <summary>The number of open brackets.</summary>
    public int Depth { get; private set; }

    /// <summary>The maximum number of open brackets so far.</summary>
    public int MaxDepth { get; private set; }

    /// <summary>The place of the current token.</summary>
    public SourceLocation Location => Locate(_current);

    /// <summary>The place of a token.</summary>
    public SourceLocation Locate(CompactToken token) => _source.Locate(token.Start, token.End);

    /// <summary>Whether the current token is of that kind.</summary>
    public bool Is(CompactTokenKind kind) => Kind == kind;

    /// <summary>Whether the current token is that keyword.</summary>
    public bool IsKeyword(string keyword) => Current.IsKeyword(keyword);

    /// <summary>Goes on to the next token; the comments before the current one are passed.</summary>
    public CompactToken Advance()
    {
        CompactToken passed = Current;
        if (!_isLost)
        {
            Collect(_current.Comments);
            Step();
        }

        return passed;
    }

    /// <summary>Passes the current token if it is of that kind.</summary>
    public bool TryAdvance(CompactTokenKind kind)
    {
        if (!Is(kind))
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Passes the current token, which must be of that kind; false if it is reported.</summary>
    public bool Expect(CompactTokenKind kind, string expected)
    {
        if (!TryAdvance(kind))
        {
            Fail(expected);
            return false;
        }

        return true;
    }

    /// <summary>The column of the current token, from 1.</summary>
    public int Column => _source.ColumnOf(_current.Start);

    /// <summary>Whether the file has ended, after a mistake or not.</summary>
    public bool IsAtEnd => _current.Kind == EndOfFile;

    /// <summary>Reports the current token as a mistake that cannot be understood.</summary>
    public void Fail(string expected)
    {
        Report(expected);
        _isLost = true;
    }

    /// <summary>Reports the current token as a mistake that can be understood.</summary>
    public void Report(string expected)
    {
        if (Kind != Invalid && !(Kind == EndOfFile && _lexer.HasOpenLiteral))
        {
            string hint = _current is { Kind: Stray, Text: "/" } ? " (comments begin with '#')" : "";
            _diagnostics.Add(DiagnosticCode.UnexpectedToken, Location, Describe(), expected + hint);
        }
    }

    /// <summary>The tokens from here on that stand together and could be a literal that lacks its quotes; null if there are none.</summary>
    public string? UnquotedWord()
    {
        CompactLexer ahead = new(_source, new DiagnosticBag(0), _current.Start);
        int end = _current.Start;
        for (CompactToken token = ahead.Read(); token.Start == end && IsInWord(token); token = ahead.Read())
        {
            end = token.End;
        }

        return _isLost || end == _current.Start ? null : _source.Slice(_current.Start, end);
    }

    /// <summary>Passes the word that <see cref="UnquotedWord"/> gives.</summary>
    public void SkipUnquotedWord()
    {
        int end = _current.Start + (UnquotedWord()?.Length ?? 0);
        while (_current.Start < end)
        {
            Advance();
        }
    }

    private static bool IsInWord(CompactToken token) => token.Kind is Name or QuotedName or PrefixedName or Stray or Minus or Plus;

    /// <summary>The token behind the annotations that stand here, and the one behind that.</summary>
    public (CompactToken First, CompactToken Second) PeekBehindAnnotations()
    {
        if (_current.Kind is not (Documentation or OpenBracket))
        {
            return (_current, _next);
        }

        // What is wrong within is reported when it is read for good.
        CompactLexer ahead = new(_source, new DiagnosticBag(0), _current.Start);
        int depth = 0;
        CompactToken token = ahead.Read();
        while (token.Kind != EndOfFile && (depth > 0 || token.Kind is Documentation or OpenBracket))
        {
            depth += token.Kind == OpenBracket ? 1 : token.Kind == CloseBracket ? -1 : 0;
            token = ahead.Read();
        }

        return (token, ahead.Read());
    }

    /// <summary>Leaves the current token out, so that there is progress.</summary>
    public void Skip() => Step();

    /// <summary>The comments that were passed since they were last taken.</summary>
    public List<AnnotationContent> TakePassedComments()
    {
        List<AnnotationContent> comments = [.. _comments];
        _comments.Clear();
        return comments;
    }

    /// <summary>The same, and those before the current token.</summary>
    public List<AnnotationContent> TakeComments()
    {
        if (_comments.Count == 0 && _current.Comments is null)
        {
            return [];
        }

        Collect(_current.Comments);
        _current = _current with { Comments = null };
        return TakePassedComments();
    }

    /// <summary>The comments that were passed, and those before the current token that stand to the right of a column.</summary>
    public List<AnnotationContent> TakeIndentedComments(int column)
    {
        List<CompactComment> indented = [.. (_current.Comments ?? []).TakeWhile(comment => comment.Column > column)];
        if (indented.Count > 0)
        {
            Collect(indented);
            List<CompactComment> rest = [.. _current.Comments!.Skip(indented.Count)];
            _current = _current with { Comments = rest.Count == 0 ? null : rest };
        }

        return TakePassedComments();
    }

    /// <summary>Gives comments back: they belong to what comes next.</summary>
    public void ReturnComments(IEnumerable<AnnotationContent> comments) => _comments.AddRange(comments);

    /// <summary>
    /// After a mistake: skips to where the next definition or declaration may begin, or to the bracket that ends those of this depth. A
    /// definition whose line begins no further to the right than the broken one began is taken for one, whatever brackets are open.
    /// </summary>
    /// <param name="depth">How many brackets were open where the broken definition began.</param>
    /// <param name="column">Where its line began, from 1.</param>
    public void Recover(int depth, int column)
    {
        if (!_isLost)
        {
            return;
        }

        _comments.Clear();
        for (; _current.Kind != EndOfFile; Step())
        {
            bool isPlace = _current.Kind == CloseBrace
                ? Depth == depth
                : BeginsDefinition() && (Depth <= depth || (_current.IsFirstOnLine && _source.ColumnOf(_current.Start) <= column));
            if (isPlace)
            {
                Depth = depth;
                _isLost = false;
                return;
            }
        }
    }

    private bool BeginsDefinition() => _current.Kind switch
    {
        Name when _current.Text is "div" => _next.Kind == OpenBrace,
        Name when _current.Text is "include" or "datatypes" or "namespace" or "default" => !_next.IsAssignment,
        Name or QuotedName => _next.IsAssignment,
        _ => false,
    };

    private void Step()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        switch (_current.Kind)
        {
            case OpenParenthesis or OpenBrace or OpenBracket:
                MaxDepth = Math.Max(MaxDepth, ++Depth);
                break;

            case CloseParenthesis or CloseBrace or CloseBracket:
                Depth = Math.Max(0, Depth - 1);
                break;
        }

        if (Depth > _depthLimit)
        {
            _diagnostics.Add(DiagnosticCode.TooDeep, Location, $"{_depthLimit}");
            _isLost = true;
            _current = _current with { Kind = EndOfFile };
            _next = _current;
            return;
        }

        if (_current.Kind != EndOfFile)
        {
            _current = _next;
            _next = _lexer.Read();
        }
    }

    private void Collect(IReadOnlyList<CompactComment>? comments)
    {
        if (comments is not null)
        {
            _comments.AddRange(comments.Select(static comment => comment.Comment));
        }
    }

    private string Describe()
    {
        const int MostCharacters = 40;
        string text = _source.Slice(_current.Start, Math.Min(_current.End, _current.Start + MostCharacters));
        return _current.Kind switch
        {
            EndOfFile => "The end of the file",
            Literal => $"The literal {(_current.End - _current.Start > MostCharacters ? text + "..." : text)}",
            Documentation => "Documentation",
            _ => $"'{text}'",
        };
    }
}
