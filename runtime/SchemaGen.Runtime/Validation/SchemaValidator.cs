using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Validation;

/// <summary>
/// Follows a document through a program: start tags, attributes, text and end tags come in, errors go to the reporter. Memory is depth
/// times a constant; a step costs a look-up.
/// </summary>
internal sealed class SchemaValidator(XmlSchemaProgram program)
{
    private readonly List<ElementLevel> _levels = [];
    private readonly List<ProgramElement> _matched = [];

    /// <summary>How many elements are open; the document itself is level 0.</summary>
    public int Depth { get; private set; }

    public ErrorReporter Errors { get; } = new(program);

    /// <summary>Whether an element whose name is nearly one that may stand there is taken for that.</summary>
    public bool GuessesNames { get; init; } = true;

    /// <summary>The level of the innermost open element.</summary>
    public ElementLevel Top { get; private set; } = null!;

    /// <summary>The level around the innermost open element.</summary>
    public ElementLevel Parent => _levels[Depth - 1];

    public void Begin(ProgramContent document, int maxErrors)
    {
        Depth = -1;
        ElementLevel level = Push("", "", -1, default, 1);
        Errors.Begin(_levels, maxErrors);
        ElementFrame frame = level.AddFrame();
        frame.Begin(null, document);
        frame.BeginContent();
    }

    /// <summary>Forgets the document's text.</summary>
    public void End()
    {
        foreach (ElementLevel level in _levels)
        {
            level.Leave();
        }
    }

    /// <summary>A start tag: its name, and the number of that. Attributes follow, then <see cref="EndStartTag"/>.</summary>
    public void StartElement(int name, string localName, string namespaceUri, DocumentPosition position)
    {
        ElementLevel parent = Top;
        parent.HasChildren = true;
        int ordinal = parent.CountChild(name, localName, namespaceUri, program.Names.IsMentioned(name));
        ElementLevel level = Push(localName, namespaceUri, name, position, ordinal);
        AddCandidates(parent, level);
        if (level.Frames.Length == 0)
        {
            Recover(parent, level);
        }
    }

    /// <summary>The attribute at a place, which is not a namespace declaration: the number of its name, and its value.</summary>
    public void Attribute(int name, ReadOnlySpan<char> value, IDocumentPlace place)
    {
        ElementLevel level = Top;
        if (level.SingleFrame is ElementFrame single)
        {
            AttributeMatch match = StartTagRules.Match(single, name, value, place);
            if (match != AttributeMatch.Accepted)
            {
                Errors.Attribute(level, place.Attribute, place.Position, match);
            }

            return;
        }

        // Of several frames those stay that the attribute fits best.
        AttributeMatch best = AttributeMatch.Unknown;
        foreach (ElementFrame frame in level.Frames)
        {
            frame.LastMatch = StartTagRules.Match(frame, name, value, place);
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
                Errors.Attribute(level, place.Attribute, place.Position, best);
            }
        }
    }

    /// <summary>The end of a start tag: what is required must have been there.</summary>
    public void EndStartTag()
    {
        ElementLevel level = Top;
        if (level.SingleFrame is ElementFrame single)
        {
            if (!StartTagRules.TryComplete(single))
            {
                Errors.MissingAttribute(level);
            }
        }
        else if (level.Frames.Length > 1)
        {
            bool anyAlive = false;
            foreach (ElementFrame frame in level.Frames)
            {
                frame.IsDead = !StartTagRules.TryComplete(frame);
                anyAlive |= !frame.IsDead;
            }

            if (anyAlive)
            {
                level.DropDeadFrames();
            }
            else
            {
                Errors.MissingAttribute(level);
            }
        }

        foreach (ElementFrame frame in level.Frames)
        {
            frame.BeginContent();
        }
    }

    /// <summary>The text since the last child is complete: a child starts, or the element ends after children.</summary>
    public void EndText()
    {
        ElementLevel level = Top;
        if (!level.HasText || WhiteSpace.IsBlank(level.Characters.Span))
        {
            return;
        }

        bool anyAlive = false;
        foreach (ElementFrame frame in level.Frames)
        {
            frame.IsDead = !ContentRules.AllowsText(frame);
            anyAlive |= !frame.IsDead;
        }

        if (anyAlive)
        {
            level.DropDeadFrames();
            foreach (ElementFrame frame in level.Frames)
            {
                frame.Keep(ContentRules.StepText);
            }
        }
        else if (level.Frames.Length > 0)
        {
            Errors.Text(level);
        }
    }

    /// <summary>An end tag. Afterwards the level's frames are those that the element matched, until <see cref="Pop"/> leaves it.</summary>
    public void EndElement(IDatatypeContext context)
    {
        ElementLevel level = Top;
        if (level.HasChildren)
        {
            EndText();
        }

        if (level.SingleFrame is ElementFrame single)
        {
            if (!ContentRules.Accepts(single, level, context))
            {
                Errors.Incomplete(level);
            }
        }
        else if (level.Frames.Length > 1)
        {
            bool anyAlive = false;
            foreach (ElementFrame frame in level.Frames)
            {
                frame.IsDead = !ContentRules.Accepts(frame, level, context);
                anyAlive |= !frame.IsDead;
            }

            if (anyAlive)
            {
                level.DropDeadFrames();
            }
            else
            {
                Errors.Incomplete(level);
            }
        }
    }

    /// <summary>Leaves the innermost element and steps its parent over it.</summary>
    public void Pop()
    {
        ElementLevel level = Top;
        ElementLevel parent = Parent;
        Depth--;
        Top = parent;
        if (level.IsStray || level.Frames.Length == 0)
        {
            return;
        }

        if (level.Next is ContentState next)
        {
            parent.Frames[0].StepTo(level.NextBranch, next);
            return;
        }

        _matched.Clear();
        foreach (ElementFrame frame in level.Frames)
        {
            _matched.Add(frame.Element!);
        }

        int name = level.NameNumber;
        foreach (ElementFrame frame in parent.Frames)
        {
            frame.Step(name, _matched);
        }

        if (parent.Frames.Length > 1)
        {
            foreach (ElementFrame frame in parent.Frames)
            {
                frame.IsDead = frame.Count == 0;
            }

            parent.DropDeadFrames();
        }
    }

    private void AddCandidates(ElementLevel parent, ElementLevel level)
    {
        if (parent.SingleFrame is { Count: 1 } single)
        {
            // Nearly always: one pattern is followed, and it knows one element of that name here.
            ContentState? state = single.StateFor(0, level.NameNumber, out int branch);
            if (state is not null && state.Find(level.NameNumber, out Transition first) == 1)
            {
                level.Next = first.Next;
                level.NextBranch = branch;
                level.AddFrame().Begin(first.Element, first.Element.Content);
                return;
            }
        }

        _matched.Clear();
        foreach (ElementFrame frame in parent.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                frame.StateFor(i, level.NameNumber, out _)?.AddAll(level.NameNumber, _matched);
            }
        }

        foreach (ProgramElement element in _matched)
        {
            level.AddFrame().Begin(element, element.Content);
        }
    }

    /// <summary>
    /// An element that may not stand here. If its name is nearly one that may, it is taken for that; else, if the schema knows it elsewhere,
    /// it is validated as that; else nothing is said of what is in it.
    /// </summary>
    private void Recover(ElementLevel parent, ElementLevel level)
    {
        if (parent.Frames.Length == 0)
        {
            return;
        }

        if (Errors.UnexpectedElement(parent, level) is int meant && GuessesNames)
        {
            level.NameNumber = meant;
            AddCandidates(parent, level);
            return;
        }

        level.IsStray = true;
        foreach (ProgramElement element in program.ElementsNamed(level.NameNumber))
        {
            level.AddFrame().Begin(element, element.Content);
        }
    }

    private ElementLevel Push(string localName, string namespaceUri, int nameNumber, DocumentPosition position, int ordinal)
    {
        Depth++;
        if (Depth == _levels.Count)
        {
            _levels.Add(new ElementLevel());
        }

        ElementLevel level = Top = _levels[Depth];
        level.Begin(localName, namespaceUri, nameNumber, position, ordinal);
        return level;
    }
}
