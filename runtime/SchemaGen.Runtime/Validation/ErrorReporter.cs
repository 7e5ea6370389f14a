using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Validation.Messages;

namespace SchemaGen.Runtime.Validation;

/// <summary>
/// Turns what the validator met into errors with words and places. All of its work is done only when something is wrong. An error that only follows
/// from an earlier one is counted, but not reported. Elements are named by their depth: the root's is 1.
/// </summary>
internal sealed class ErrorReporter
{
    private readonly XmlTokenizer _tokens;
    private readonly PendingText _text;
    private readonly OpenElements _open;
    private readonly ContentOutlook _outlook;
    private readonly ChildMessages _children;
    private readonly TextMessages _texts;
    private readonly AttributeMessages _attributes;
    private readonly List<XmlValidationError> _errors = [];
    private readonly List<ErrorPlace> _places = [];
    private int _maxErrors;
    private bool _isLenient;

    public ErrorReporter(XmlSchemaProgram program, XmlTokenizer tokens, NameNumbers numbers, PendingText text, IDatatypeContext context)
    {
        (_tokens, _text) = (tokens, text);
        _open = new OpenElements(tokens);
        _outlook = new ContentOutlook(program);
        Reasons reasons = new(program, _open, _outlook);
        _children = new ChildMessages(program, _open, _outlook, reasons);
        _texts = new TextMessages(program, _open, _outlook, _children, context);
        _attributes = new AttributeMessages(program, tokens, numbers, _open, reasons, context);
    }

    public IReadOnlyList<XmlValidationError> Errors => _errors;

    /// <summary>For each error the place of its element.</summary>
    public IReadOnlyList<ErrorPlace> Places => _places;

    /// <summary>The number of errors that were met, reported or not.</summary>
    public int Count { get; private set; }

    public bool HasErrors => _errors.Count > 0;

    /// <summary>Whether no more errors are wanted.</summary>
    public bool IsFull => _errors.Count >= _maxErrors;

    public void Begin(List<ElementLevel> levels, int[] roots, XmlReadOptions options)
    {
        if (Count > 0)
        {
            _errors.Clear();
            _places.Clear();
            Count = 0;
        }

        _open.Begin(levels, roots);
        _maxErrors = options.MaxErrors;
        _isLenient = options.IsLenient;
    }

    /// <summary>An error that is not about the schema.</summary>
    public void Document(string code, string message, DocumentPosition position, string path) =>
        Add(new ErrorText(code, message, []), position, path, new ErrorPlace([], null));

    /// <summary>An error that follows from one that was reported.</summary>
    public void Excuse() => Count++;

    /// <summary>An element that cannot be where it is.</summary>
    /// <returns>How to go on; of lenient reading each such element is a stray.</returns>
    public ChildFault UnexpectedElement(int depth)
    {
        if (depth > 1 ? IsExpected(depth - 1) : IsFull)
        {
            Count++;
            return default;
        }

        _open[depth - 1].Readings?.ShowLikely();
        ChildFault fault = _children.Unexpected(depth);
        Add(fault.Error, _tokens.PositionOfOpen(depth - 1), depth);
        if (_isLenient)
        {
            return default;
        }

        return fault;
    }

    /// <summary>An attribute that no frame of the element accepts.</summary>
    public void Attribute(int depth, in AttributeToken attribute, int number, AttributeMatch match)
    {
        if (IsExpected(depth))
        {
            Count++;
            return;
        }

        ErrorText error = _attributes.NotAccepted(depth, attribute, number, match);
        (string localName, string namespaceUri) = _attributes.NameOf(attribute);
        Add(error, _tokens.PositionOf(attribute.Name.Start), $"{PathOf(depth)}/@{localName}", new ErrorPlace(_open.PlaceOf(depth), (localName, namespaceUri)));
    }

    /// <summary>A start tag that lacks attributes in every frame.</summary>
    public void MissingAttribute(int depth)
    {
        if (IsExpected(depth))
        {
            Count++;
            return;
        }

        ErrorText error = _attributes.Missing(depth, out bool isCaused);

        // Of attributes that do not go together it was said that one is too many; that they lack another as well follows from that.
        if (isCaused && _errors is [.., { Code: XmlErrorCodes.ConflictingAttribute }] && _places[^1].Element.AsSpan().SequenceEqual(_open.PlaceOf(depth)))
        {
            Count++;
        }
        else
        {
            Add(error, _tokens.PositionOfOpen(depth - 1), depth);
        }
    }

    /// <summary>Text where none can be.</summary>
    public void Text(int depth)
    {
        byte[] text = _text.Text.ToArray();
        _open[depth].Readings?.ShowLikely();
        AddUnlessExpected(depth, () => _texts.Unexpected(depth, text), _text.Position);
    }

    /// <summary>An end tag that no frame accepts: a value that is not allowed, text, or missing children.</summary>
    public void Incomplete(int depth)
    {
        bool hasChildren = _open[depth].ChildCount > 0;
        byte[] text = _text.Text.ToArray();
        bool hasText = !_text.IsBlank;
        DocumentPosition tag = _tokens.PositionOfOpen(depth - 1);
        if (!hasChildren && _texts.NotAValue(depth, text) is { } value)
        {
            AddUnlessExpected(depth, () => value, hasText ? _text.Position : tag);
        }
        else if (hasText && !hasChildren)
        {
            Text(depth);
        }
        else if (_open[depth].Readings is { CanEnd: true })
        {
            Excuse();
        }
        else
        {
            _open[depth].Readings?.ShowLikely();
            AddUnlessExpected(depth, () => _children.Missing(depth), tag);
        }
    }

    /// <summary>The path of an element that is open; 0 is the document.</summary>
    public string PathOf(int depth) => _open.PathOf(depth);

    /// <summary>Whether an error of an element's own tag or content is not to be reported: it follows from the guess that was made of its name, or there are enough.</summary>
    private bool IsExpected(int depth) => IsFull || _open[depth].IsGuessed;

    private void AddUnlessExpected(int depth, Func<ErrorText> error, DocumentPosition position)
    {
        if (IsExpected(depth))
        {
            Count++;
        }
        else
        {
            Add(error(), position, depth);
        }
    }

    private void Add(ErrorText error, DocumentPosition position, int depth) => Add(error, position, PathOf(depth), new ErrorPlace(_open.PlaceOf(depth), null));

    private void Add(ErrorText error, DocumentPosition position, string path, ErrorPlace place)
    {
        Count++;
        if (!IsFull)
        {
            _errors.Add(new XmlValidationError(error.Code, error.Message, position.Line, position.Column, path, error.Expected));
            _places.Add(place);
        }
    }
}
