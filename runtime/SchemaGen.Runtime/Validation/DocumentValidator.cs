using System.Text;
using System.Xml;
using SchemaGen.Datatypes;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Scanning.Dtd;
using SchemaGen.Runtime.Validation.Messages;

namespace SchemaGen.Runtime.Validation;

/// <summary>
/// Takes a document through a program, token by token, in one pass. Errors go to the reporter; an index of the elements is made if it is
/// wanted. Memory is depth times a constant. Reused for many documents.
/// </summary>
internal sealed class DocumentValidator : IDatatypeContext, IKnownTags
{
    private readonly XmlSchemaProgram _program;
    private readonly StartTagRules _startTags;
    private readonly ContentRules _contents;
    private readonly List<ElementLevel> _levels = [new ElementLevel()];
    private readonly ChildSteps _steps;
    private readonly PendingText _text;
    private readonly NameNumbers _numbers;
    private readonly KnownElements _known;
    private int[] _roots = [];
    private XmlReadOptions _options = XmlReadOptions.Default;
    private ElementIndex? _index;
    private List<KeptElement> _kept = [];
    private int _nextKept;
    private ElementLevel _top;
    private int _depth;

    // None of several patterns fits the start tag.
    private bool _isUndecided;

    // A value of the start tag depends on more than its text.
    private bool _isContextAsked;

    public DocumentValidator(XmlSchemaProgram program)
    {
        _program = program;
        _startTags = new StartTagRules(program);
        _contents = new ContentRules(program);
        _steps = new ChildSteps(program);
        _top = _levels[0];
        Tokens = new XmlTokenizer { OnGiveUp = () => _text!.GiveUp(), KnownTags = this };
        _text = new PendingText(Tokens);
        _numbers = new NameNumbers(program.Names, Tokens);
        _known = new KnownElements(Tokens.Namespaces);
        Errors = new ErrorReporter(program, Tokens, _numbers, _text, this);
    }

    /// <summary>The tokenizer; it is begun with the document before <see cref="Begin"/>.</summary>
    public XmlTokenizer Tokens { get; }

    public ErrorReporter Errors { get; }

    /// <summary>The declarations in the internal subset of the DOCTYPE; null for none.</summary>
    public DoctypeExpansion? Declarations { get; set; }

    /// <summary>Whether the document cannot be read, whatever its schema.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The position of the root element.</summary>
    public DocumentPosition RootPosition { get; private set; }

    /// <summary>Starts a document.</summary>
    /// <param name="roots">The patterns that the root element can match.</param>
    /// <param name="options">Limits, and whether to go on after errors.</param>
    /// <param name="index">Where to index the elements; null for no index.</param>
    public void Begin(int[] roots, XmlReadOptions options, ElementIndex? index)
    {
        _roots = roots;
        _options = options;
        _index = index;
        Declarations = null;
        _kept = [];
        index?.Clear();
        IsRefused = false;
        RootPosition = default;
        _text.Clear();
        _known.Begin(options.MaxAttributes);
        _depth = 0;
        _top = _levels[0];
        _top.Begin(-1, 1);
        _top.Index = -1;
        _top.AddFrame().BeginDocument();
        Errors.Begin(_levels, roots, options);
    }

    /// <summary>Starts with one element of a document.</summary>
    /// <param name="element">The element; the tokenizer is begun with its text.</param>
    /// <param name="options">Limits.</param>
    public void BeginElement(ChangedElement element, XmlReadOptions options)
    {
        Begin([element.Pattern], options with { MaxDepth = options.MaxDepth - element.Depth }, null);
        _kept = element.Children;
        _nextKept = 0;
    }

    /// <summary>Validates what the window holds.</summary>
    /// <returns>Whether the document has ended, or cannot go on; false if the window has to be filled.</returns>
    public bool Run()
    {
        try
        {
            return RunTokens();
        }
        catch (XmlException exception)
        {
            Refuse(exception);
            return true;
        }
    }

    /// <summary>The document cannot be read.</summary>
    public void Refuse(XmlException exception)
    {
        IsRefused = true;
        Errors.Document(
            exception is DoctypeException ? XmlErrorCodes.Doctype : exception is LimitException ? XmlErrorCodes.LimitExceeded : XmlErrorCodes.NotWellFormed,
            DocumentError.MessageOf(exception),
            new DocumentPosition(exception.LineNumber, exception.LinePosition),
            _depth > 0 ? Errors.PathOf(_depth) : "/");
    }

    string? IDatatypeContext.LookupNamespace(string prefix)
    {
        _isContextAsked = true;
        return Tokens.Namespaces.Find(Encoding.UTF8.GetBytes(prefix)) is >= 0 and int found ? Tokens.Namespaces.UriOf(found) : null;
    }

    bool IDatatypeContext.IsUnparsedEntity(string name)
    {
        _isContextAsked = true;
        return Declarations?.UnparsedEntities.Contains(name) == true;
    }

    bool IDatatypeContext.IsNotation(string name)
    {
        _isContextAsked = true;
        return Declarations?.Notations.Contains(name) == true;
    }

    /// <summary>A start tag follows: the text before it is complete, and steps its parent first.</summary>
    KnownTag? IKnownTags.Find(ReadOnlySpan<byte> bytes)
    {
        if (_text.HasText)
        {
            EndText();
            _text.Clear();
        }

        return _known.Find(_top, bytes);
    }

    private bool RunTokens()
    {
        while (true)
        {
            if (_depth > 0 && !_top.KeepsBlanks)
            {
                Tokens.SkipBlankText();
            }

            switch (Tokens.Read())
            {
                case XmlTokenKind.StartTag:
                    if (!StartElement())
                    {
                        return true;
                    }

                    if (_kept.Count > 0)
                    {
                        SkipKept();
                    }

                    break;
                case XmlTokenKind.EmptyTag when Tokens.Known is KnownElement { IsWhole: true } known && _depth < _options.MaxDepth:
                    Step(known);
                    break;
                case XmlTokenKind.EmptyTag:
                    if (!StartElement())
                    {
                        return true;
                    }

                    EndElement();
                    break;
                case XmlTokenKind.EndTag:
                    EndElement();
                    break;
                case XmlTokenKind.Text:
                case XmlTokenKind.CharacterData:
                    _text.Add();
                    break;
                case XmlTokenKind.Doctype:
                    Refuse(XmlErrorCodes.Doctype, DocumentError.Doctype, Tokens.PositionOf(Tokens.TokenStart));
                    return true;
                case XmlTokenKind.Incomplete:
                    return false;
                case XmlTokenKind.End:
                    return true;
            }

            if (Errors.IsFull && !_options.IsLenient)
            {
                return true;
            }
        }
    }

    private bool StartElement()
    {
        if (_depth >= _options.MaxDepth)
        {
            Refuse(XmlErrorCodes.LimitExceeded, $"Elements are nested more than {_options.MaxDepth} deep", Tokens.PositionOf(Tokens.Name.Start));
            return false;
        }

        ReadOnlySpan<AttributeToken> attributes = Tokens.Attributes;
        if (attributes.Length > _options.MaxAttributes)
        {
            Refuse(
                XmlErrorCodes.LimitExceeded,
                $"An element has more than {_options.MaxAttributes} attributes",
                Tokens.PositionOf(attributes[_options.MaxAttributes].Name.Start));
            return false;
        }

        if (Tokens.Known is KnownElement known)
        {
            Push(known);
            if (_index is not null)
            {
                _top.Index = _index.Start(Tokens.TokenStart, _levels[_depth - 1].Index, declaresNamespaces: false);
            }

            return true;
        }

        int errorsBefore = Errors.Count;
        Push();
        bool declares = false;
        _isContextAsked = false;
        foreach (ref readonly AttributeToken attribute in attributes)
        {
            if (attribute.IsDeclaration)
            {
                declares = true;
            }
            else
            {
                Attribute(attribute);
            }
        }

        EndStartTag();
        if (_index is not null)
        {
            _top.Index = _index.Start(Tokens.TokenStart, _levels[_depth - 1].Index, declares);
            if (_isUndecided)
            {
                _index.MarkUndecided(_top.Index, _top.Frames[0].Element);
            }
        }

        if (_known.IsWanted(Tokens.Position - Tokens.TokenStart) && !declares && Errors.Count == errorsBefore)
        {
            Remember();
        }

        return true;
    }

    /// <summary>Keeps the start tag for the next time, if it is the same wherever its parent is in the same state.</summary>
    private void Remember()
    {
        ElementLevel level = _top;
        ElementLevel parent = _levels[_depth - 1];
        bool isWhole = Tokens.Kind == XmlTokenKind.EmptyTag && level.Next >= 0
            && _contents.Accepts(level.Frames[0], hasChildren: false, [], isBlank: true, this);
        if (!_isContextAsked && !level.IsStray && !level.IsEmpty && !parent.IsEmpty && _program.Names.IsMentioned(level.Name))
        {
            _known.Add(Tokens, _steps.Before(parent, level), level, isWhole);
        }
    }

    private void Push()
    {
        ElementLevel parent = _top;
        NameToken token = Tokens.Name;
        int name = _numbers.Of(token, Tokens.NamespaceId);
        if (_depth == 0)
        {
            RootPosition = Tokens.PositionOf(token.Start);
        }

        ElementLevel level = Descend();
        level.Begin(name, CountChild(parent, name));
        _isUndecided = false;
        AddCandidates(parent, level);
        if (level.IsEmpty)
        {
            Recover(parent, level);
        }
    }

    private void Push(KnownElement known)
    {
        ElementLevel parent = _top;
        ElementLevel level = Descend();
        level.Begin(known.NameNumber, CountChild(parent, known.NameNumber));
        level.Next = known.Next;
        level.NextBranch = known.NextBranch;
        level.KeepsBlanks = known.KeepsBlanks;
        level.AddFrame().Begin(in known.Start);
        foreach (ref readonly FrameStart start in known.OtherStarts)
        {
            level.AddFrame().Begin(in start);
        }
    }

    /// <summary>Steps over an element without content.</summary>
    private void Step(KnownElement known)
    {
        ElementLevel parent = _top;
        CountChild(parent, known.NameNumber);
        parent.SingleFrame!.StateAt(0, known.NextBranch) = known.Next;
        if (_index is not null)
        {
            int index = _index.Start(Tokens.TokenStart, parent.Index, declaresNamespaces: false);
            _index.End(index, Tokens.Position);
            _index.SetPattern(index, known.Start.Element);
        }
    }

    private ElementLevel Descend()
    {
        if (++_depth == _levels.Count)
        {
            _levels.Add(new ElementLevel());
        }

        return _top = _levels[_depth];
    }

    private int CountChild(ElementLevel parent, int name)
    {
        parent.ChildCount++;
        return _program.Names.IsMentioned(name)
            ? parent.Children.Count(name)
            : parent.Children.Count(Encoding.UTF8.GetString(Tokens.LocalName), Tokens.Namespaces.UriOf(Tokens.NamespaceId));
    }

    private void Attribute(in AttributeToken attribute)
    {
        ElementLevel level = _top;
        int name = _numbers.Of(attribute.Name, attribute.NamespaceId);
        ReadOnlySpan<byte> localName = Tokens.LocalNameOf(attribute.Name);
        ReadOnlySpan<byte> value = Tokens.ValueOf(attribute);
        if (level.SingleFrame is { } single)
        {
            AttributeMatch match = _startTags.Match(single, name, localName, value, this);
            if (match != AttributeMatch.Accepted)
            {
                Errors.Attribute(_depth, attribute, name, match);
            }

            return;
        }

        // Of several frames those stay that the attribute fits best.
        AttributeMatch best = AttributeMatch.Unknown;
        foreach (ElementFrame frame in level.Frames)
        {
            frame.LastMatch = _startTags.Match(frame, name, localName, value, this);
            best = frame.LastMatch > best ? frame.LastMatch : best;
        }

        if (level.Frames.Length > 0)
        {
            foreach (ElementFrame frame in level.Frames)
            {
                frame.IsDead = frame.LastMatch != best;
            }

            level.DropDeadFrames();
            if (best != AttributeMatch.Accepted)
            {
                _isUndecided |= level.Frames.Length > 1 && best != AttributeMatch.Unknown;
                Errors.Attribute(_depth, attribute, name, best);
            }
        }
    }

    /// <summary>The end of a start tag: what is required must have been there.</summary>
    private void EndStartTag()
    {
        ElementLevel level = _top;
        if (level.SingleFrame is { } single)
        {
            if (!_startTags.TryComplete(single))
            {
                Errors.MissingAttribute(_depth);
            }

            if (!level.IsGuessed)
            {
                single.BeginContent(_program);
            }

            level.KeepsBlanks = _program.Contents[single.Content].HasValues;
            return;
        }

        bool anyAlive = level.Frames.Length == 0;
        foreach (ElementFrame frame in level.Frames)
        {
            frame.IsDead = !_startTags.TryComplete(frame);
            anyAlive |= !frame.IsDead;
        }

        if (anyAlive)
        {
            level.DropDeadFrames();
        }
        else
        {
            _isUndecided = true;
            Errors.MissingAttribute(_depth);
        }

        foreach (ElementFrame frame in level.Frames)
        {
            if (!level.IsGuessed)
            {
                frame.BeginContent(_program);
            }

            level.KeepsBlanks |= _program.Contents[frame.Content].HasValues;
        }

        if (level.SingleFrame is { } decided && !level.IsStray && _depth > 1)
        {
            _steps.FindNext(_levels[_depth - 1], level, decided);
        }
    }

    /// <summary>The text since the last child is complete: a child starts, or the element ends after children.</summary>
    private void EndText()
    {
        if (_text.IsBlank)
        {
            return;
        }

        ElementLevel level = _top;
        bool anyAlive = false;
        foreach (ElementFrame frame in level.Frames)
        {
            frame.IsDead = !_contents.AllowsText(frame);
            anyAlive |= !frame.IsDead;
        }

        if (anyAlive)
        {
            level.DropDeadFrames();
            foreach (ElementFrame frame in level.Frames)
            {
                frame.StepText(_program);
            }

            level.Readings?.StepText();
        }
        else if (level.Frames.Length > 0 && !IsValue(level))
        {
            Errors.Text(_depth);
        }
    }

    private void EndElement()
    {
        ElementLevel level = _top;
        bool hasChildren = level.ChildCount > 0;
        if (hasChildren && _text.HasText)
        {
            EndText();
        }

        if (level.SingleFrame is { } single)
        {
            if (!_contents.Accepts(single, hasChildren, _text.Text, _text.IsBlank, this) && !(hasChildren && IsValue(level)))
            {
                Errors.Incomplete(_depth);
            }
        }
        else if (level.Frames.Length > 1)
        {
            bool anyAlive = false;
            foreach (ElementFrame frame in level.Frames)
            {
                frame.IsDead = !_contents.Accepts(frame, hasChildren, _text.Text, _text.IsBlank, this);
                anyAlive |= !frame.IsDead;
            }

            if (anyAlive)
            {
                level.DropDeadFrames();
            }
            else if (!(hasChildren && IsValue(level)))
            {
                Errors.Incomplete(_depth);
            }
        }

        if (_text.HasText)
        {
            _text.Clear();
        }

        Pop(level);
    }

    private bool IsValue(ElementLevel level)
    {
        foreach (ElementFrame frame in level.Frames)
        {
            if (!_contents.IsValue(frame))
            {
                return false;
            }
        }

        return level.Frames.Length > 0;
    }

    /// <summary>Steps over an element whose content is known to be valid.</summary>
    private void SkipKept()
    {
        while (_nextKept < _kept.Count && _kept[_nextKept].Start < Tokens.TokenStart)
        {
            _nextKept++;
        }

        if (_nextKept < _kept.Count && _kept[_nextKept] is var kept && kept.Start == Tokens.TokenStart && _top.SingleFrame?.Element == kept.Pattern)
        {
            Tokens.SkipTo(kept.ContentEnd);
            Tokens.Read();
            Pop(_top);
        }
    }

    /// <summary>Leaves the innermost element and steps its parent over it.</summary>
    private void Pop(ElementLevel level)
    {
        ElementLevel parent = _top = _levels[--_depth];
        bool isLost = level.IsStray || level.IsEmpty;
        if (_index is not null)
        {
            _index.End(level.Index, Tokens.Position);
            if (!isLost && !_index.IsUndecided(level.Index))
            {
                _steps.Index(_index, parent, level, isRoot: _depth == 0);
            }
        }

        if (parent.Readings is { } readings)
        {
            readings.StepOver(isLost ? null : level);
        }
        else if (!isLost && _depth > 0)
        {
            _steps.StepOver(parent, level);
        }
    }

    private void AddCandidates(ElementLevel parent, ElementLevel level)
    {
        if (_depth == 1)
        {
            _steps.AddRoots(_roots, level);
        }
        else
        {
            parent.Readings?.Meet(level.Name);
            _steps.AddCandidates(parent, level);
        }
    }

    /// <summary>
    /// An element that cannot be here. If its name is nearly one that can, it is taken for that; if the children can be read so that it fits, with a mistake
    /// elsewhere, so they are; else, if the schema knows it elsewhere, it is validated as that; else nothing is reported of what is in it.
    /// </summary>
    private void Recover(ElementLevel parent, ElementLevel level)
    {
        if (parent.Frames.Length == 0)
        {
            return;
        }

        if (parent.Readings is { IsExcused: true })
        {
            Errors.Excuse();
        }
        else
        {
            ChildFault fault = Errors.UnexpectedElement(_depth);
            level.IsGuessed = fault.Recovery == ChildRecovery.Renamed;
            level.Name = level.IsGuessed ? fault.Name : level.Name;
            if (fault.Recovery != ChildRecovery.Stray && _depth > 1)
            {
                (parent.Readings ??= new ContentReadings(_program, parent)).Reread(level.Name, level.IsGuessed);
                _steps.AddCandidates(parent, level);
            }
            else if (level.IsGuessed)
            {
                _steps.AddRoots(_roots, level);
            }

            if (!level.IsEmpty)
            {
                return;
            }
        }

        level.IsStray = true;
        foreach (int element in _program.ElementsNamed(level.Name))
        {
            level.AddFrame().Begin(_program, element);
        }
    }

    private void Refuse(string code, string message, DocumentPosition position)
    {
        IsRefused = true;
        Errors.Document(code, message, position, Errors.PathOf(_depth));
    }
}
