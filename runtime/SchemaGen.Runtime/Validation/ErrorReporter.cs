using System.Text;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Validation;

/// <summary>
/// Turns what the validator met into errors: what was found, what was expected, and why. All of its work is done only when something is
/// wrong.
/// </summary>
internal sealed class ErrorReporter(XmlSchemaProgram program)
{
    // A list of expectations in a message is cut here; XmlValidationError.Expected has them all.
    private const int ShownExpectations = 12;

    private readonly SchemaNames _names = program.Names;
    private readonly List<XmlValidationError> _errors = [];
    private List<ElementLevel> _levels = [];
    private int _maxErrors;

    /// <summary>The place in the document; null if there is no document.</summary>
    public IDocumentPlace? Place { get; set; }

    public IReadOnlyList<XmlValidationError> Errors => _errors;

    public bool HasErrors => _errors.Count > 0;

    /// <summary>How many errors there were, also those that were not wanted.</summary>
    public int Total { get; private set; }

    /// <summary>The code of the last error; empty if there is none.</summary>
    public string LastCode { get; private set; } = "";

    /// <summary>Whether no more errors are wanted.</summary>
    public bool IsFull => _errors.Count >= _maxErrors;

    public void Begin(List<ElementLevel> levels, int maxErrors)
    {
        _errors.Clear();
        Total = 0;
        LastCode = "";
        _levels = levels;
        _maxErrors = maxErrors;
    }

    /// <summary>An error that is not about the schema.</summary>
    public void Document(string code, string message, DocumentPosition position, string path) => Add(code, message, position, path, []);

    /// <summary>An element that may not stand where it does; the number of the name that was probably meant, or null.</summary>
    public int? UnexpectedElement(ElementLevel parent, ElementLevel level)
    {
        List<int> allowed = [];
        foreach (ElementFrame frame in parent.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                foreach (ContentState state in frame.StatesAt(i))
                {
                    allowed.AddRange(state.Transitions.Select(static transition => transition.Element.NameNumber).Where(static name => name >= 0));
                }
            }
        }

        List<string> expected = [.. allowed.Distinct().Select(name => $"<{_names.Display(name)}>")];
        string found = Tag(level);
        int? meant = Spelling.Nearest(level.LocalName, allowed.Distinct(), _names.LocalName);
        string message = parent.LocalName.Length == 0
            ? $"The root element is {found}"
            : $"Element {found} {Where(parent, level, out bool isRepeated)}{(isRepeated ? "" : BecauseOther(parent, element => element.Content.Variants.Any(variant => Knows(variant, level.NameNumber))))}";
        if (meant is int name)
        {
            message += $"; did you mean <{_names.Display(name)}>?";
        }

        message += expected.Count > 0 ? $"; expected {Join(expected)}" : parent.LocalName.Length == 0 ? "" : "; expected no more elements";
        Add(XmlErrorCodes.UnexpectedElement, message, level.Position, PathOf(level), expected);
        return meant;
    }

    /// <summary>An attribute that no frame of the element accepts.</summary>
    public void Attribute(ElementLevel level, StartTagAttribute attribute, DocumentPosition position, AttributeMatch match)
    {
        string name = attribute.NamespaceUri.Length == 0 ? attribute.LocalName : $"{{{attribute.NamespaceUri}}}{attribute.LocalName}";
        string path = $"{PathOf(level)}/@{attribute.LocalName}";
        int number = _names.Find(attribute.LocalName, attribute.NamespaceUri);
        List<string> expected = [];
        switch (match)
        {
            case AttributeMatch.Unknown:
                List<int> allowed = [.. level.Frames.ToArray().SelectMany(static frame => frame.Content.Attributes).Select(static candidate => candidate.NameNumber).Where(static n => n >= 0).Distinct()];
                int? meant = Spelling.Nearest(attribute.LocalName, allowed, _names.LocalName);
                if (meant is int meantName)
                {
                    // Taken for the one that was meant, so that its absence is not said, too.
                    foreach (ElementFrame frame in level.Frames)
                    {
                        foreach (ProgramAttribute candidate in frame.Content.Named(meantName))
                        {
                            frame.Seen |= candidate.RequiredBit;
                        }
                    }
                }

                expected.AddRange(allowed.Select(_names.Display));
                Add(
                    XmlErrorCodes.UnexpectedAttribute,
                    $"Attribute '{name}' is not allowed on {Tag(level)}{BecauseOther(level, element => !element.Content.Named(number).IsEmpty)}{(meant is int near ? $"; did you mean '{_names.Display(near)}'?" : "")}; expected {(expected.Count == 0 ? "no attributes" : Join(expected))}",
                    position,
                    path,
                    expected);
                break;
            case AttributeMatch.InvalidValue:
                foreach (ProgramAttribute candidate in level.Frames.ToArray().SelectMany(frame => Candidates(frame, number)))
                {
                    candidate.Value.Describe(expected);
                }

                expected = [.. expected.Distinct(StringComparer.Ordinal)];
                Add(
                    XmlErrorCodes.InvalidAttributeValue,
                    $"'{Shorten(attribute.Value)}' is not a value of attribute '{name}' of {Tag(level)}; expected {Join(expected)}",
                    position,
                    path,
                    expected);
                break;
            default:
                ElementFrame first = level.Frames[0];
                List<(string Name, string Value)> others = [.. first.Deciders.ToList().Where(decider => decider.Name != attribute.LocalName)];
                Add(
                    XmlErrorCodes.ConflictingAttribute,
                    $"Attribute '{name}' with the value '{Shorten(attribute.Value)}' is not allowed on {Tag(level)}{Because(others)}",
                    position,
                    path,
                    expected);
                break;
        }
    }

    /// <summary>A start tag that lacks attributes in every frame.</summary>
    public void MissingAttribute(ElementLevel level)
    {
        ElementFrame frame = level.Frames[0];
        ProgramContent content = frame.Content;
        ulong missing = content.Required & ~frame.Seen;
        bool oneOf = false;
        if (missing == 0)
        {
            // Each alternative that is left lacks something: one of these would do.
            for (int i = 0; i < content.AlternativeRequired.Length; i++)
            {
                if ((frame.Alive & (1ul << i)) != 0)
                {
                    missing |= content.AlternativeRequired[i] & ~frame.Seen;
                }
            }

            oneOf = true;
        }

        List<string> expected = [.. content.Attributes.Where(attribute => (attribute.RequiredBit & missing) != 0).Select(Display).Distinct(StringComparer.Ordinal)];
        string what = expected.Count == 1 ? $"attribute '{expected[0]}'" : $"{(oneOf ? "one of the attributes" : "the attributes")} {Join(expected)}";
        Add(XmlErrorCodes.MissingAttribute, $"{Tag(level)} lacks {what}{Because(frame.Deciders.ToList())}", level.Position, PathOf(level), expected);
    }

    /// <summary>Text where none may stand.</summary>
    public void Text(ElementLevel level)
    {
        List<string> expected = ExpectedElements(level.Frames, incompleteOnly: false);
        string more = expected.Count > 0 ? $"; expected {Join(expected)}" : "";
        Add(XmlErrorCodes.UnexpectedText, $"Text '{Shorten(level.Text.Trim())}' is not allowed in {Tag(level)}{more}", TextStart(level), PathOf(level), expected);
    }

    /// <summary>An end tag that no frame accepts: a value that is not allowed, text, or missing children.</summary>
    public void Incomplete(ElementLevel level)
    {
        bool hasText = level.HasText && !WhiteSpace.IsBlank(level.Text);
        List<string> values = [];
        foreach (ElementFrame frame in level.Frames.ToArray().Where(_ => !level.HasChildren))
        {
            for (int i = 0; i < frame.Count; i++)
            {
                frame.VariantAt(i).Value?.Describe(values);
            }
        }

        List<string> elements = ExpectedElements(level.Frames, incompleteOnly: true);
        if (values.Count > 0 && (hasText || elements.Count == 0))
        {
            values = [.. values.Distinct(StringComparer.Ordinal)];
            string found = hasText ? $"'{Shorten(level.Text.Trim())}' is not a value of {Tag(level)}" : $"{Tag(level)} is empty";
            Add(XmlErrorCodes.InvalidElementValue, $"{found}; expected {Join(values)}", hasText ? TextStart(level) : level.Position, PathOf(level), values);
        }
        else if (hasText && !level.HasChildren)
        {
            Text(level);
        }
        else
        {
            string lacks = elements.Count == 0 ? "required content" : Join(elements);
            Add(XmlErrorCodes.MissingElement, $"{Tag(level)} is incomplete{Because(level)}; expected {lacks}", level.Position, PathOf(level), elements);
        }
    }

    /// <summary>The path of a level that is open.</summary>
    public string PathOf(ElementLevel level)
    {
        StringBuilder path = new();
        foreach (ElementLevel open in _levels.Skip(1))
        {
            path.Append('/').Append(open.LocalName);
            if (open.Ordinal > 1)
            {
                path.Append('[').Append(open.Ordinal).Append(']');
            }

            if (open == level)
            {
                break;
            }
        }

        return path.ToString();
    }

    private static List<ProgramAttribute> Candidates(ElementFrame frame, int name)
    {
        // Alternatives that other attributes ruled out are not offered, unless nothing would be left to offer.
        ProgramAttribute[] all = [.. frame.Content.Named(name), .. frame.Content.Wildcards.Where(wildcard => wildcard.NameSet!.Contains(name))];
        List<ProgramAttribute> alive = [.. all.Where(candidate => candidate.Factor == 0 || (candidate.Alternatives & frame.Alive) != 0)];
        return alive.Count > 0 ? alive : [.. all];
    }

    private DocumentPosition TextStart(ElementLevel level)
    {
        // The position of the text is that of its first character: white space in front of what is wrong is skipped.
        string text = level.Text;
        (int line, int column) = level.TextPosition;
        foreach (char c in text)
        {
            if (c is not (' ' or '\t' or '\r' or '\n') || line == 0)
            {
                break;
            }

            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        // A line break that was written as a character reference leads astray: not beyond the text.
        DocumentPosition end = Place?.Position ?? default;
        return end.Line != 0 && (line > end.Line || (line == end.Line && column > end.Column)) ? level.TextPosition : new DocumentPosition(line, column);
    }

    private static string Because(ElementLevel level) => level.SingleFrame is ElementFrame single ? Because(single.Deciders.ToList()) : "";

    /// <summary>
    /// Why <paramref name="level"/> lacks something that a pattern of its name may have: because of its own attributes, if its own pattern has
    /// it in another case; because of its parent's, if they chose this pattern and another has it; else there is no reason to give.
    /// </summary>
    private string BecauseOther(ElementLevel level, Func<ProgramElement, bool> has)
    {
        if (level.SingleFrame?.Element is not ProgramElement element)
        {
            return "";
        }

        if (has(element))
        {
            return Because(level);
        }

        ElementLevel parent = _levels[_levels.IndexOf(level) - 1];
        return Because(parent) is { Length: > 0 } reason && program.ElementsNamed(element.NameNumber).Any(other => other != element && has(other))
            ? $"{reason} of {Tag(parent)}"
            : "";
    }

    private static string Because(List<(string Name, string Value)> deciders) =>
        deciders.Count == 0 ? "" : $" because {string.Join(" and ", deciders.Select(static decider => $"{decider.Name}='{Shorten(decider.Value)}'"))}";

    private static string Tag(ElementLevel level) =>
        level.NamespaceUri.Length == 0 ? $"<{level.LocalName}>" : $"<{{{level.NamespaceUri}}}{level.LocalName}>";

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");

    private static string Join(List<string> items) => items.Count switch
    {
        0 => "nothing",
        1 => items[0],
        <= ShownExpectations => $"{string.Join(", ", items.Take(items.Count - 1))} or {items[^1]}",
        _ => $"{string.Join(", ", items.Take(ShownExpectations))} or one of {items.Count - ShownExpectations} more",
    };

    private static string Where(ElementLevel parent, ElementLevel level, out bool isRepeated)
    {
        isRepeated = false;
        foreach (ElementFrame frame in parent.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                if (Knows(frame.VariantAt(i), level.NameNumber))
                {
                    isRepeated = level.Ordinal > 1;
                    return isRepeated ? $"is not allowed again in {Tag(parent)}" : "is not allowed here";
                }
            }
        }

        return $"is not allowed in {Tag(parent)}";
    }

    private static bool Knows(ProgramVariant variant, int nameNumber)
    {
        HashSet<ContentState> seen = [.. variant.Starts];
        Stack<ContentState> work = new(variant.Starts);
        while (work.TryPop(out ContentState? state))
        {
            if (state.Find(nameNumber, out _) > 0)
            {
                return true;
            }

            foreach (Transition transition in state.Transitions)
            {
                if (seen.Add(transition.Next))
                {
                    work.Push(transition.Next);
                }
            }
        }

        return false;
    }

    private string Display(ProgramAttribute attribute) => attribute.NameNumber < 0 ? "*" : _names.Display(attribute.NameNumber);

    private List<string> ExpectedElements(ReadOnlySpan<ElementFrame> frames, bool incompleteOnly)
    {
        List<string> expected = [];
        foreach (ElementFrame frame in frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                foreach (ContentState state in frame.StatesAt(i))
                {
                    if (!incompleteOnly || !state.IsAccepting)
                    {
                        expected.AddRange(state.Transitions.Select(transition =>
                            transition.Element.NameNumber < 0 ? "any element" : $"<{_names.Display(transition.Element.NameNumber)}>"));
                    }
                }
            }
        }

        return [.. expected.Distinct(StringComparer.Ordinal)];
    }

    private void Add(string code, string message, DocumentPosition position, string path, List<string> expected)
    {
        Total++;
        LastCode = code;
        if (!IsFull)
        {
            _errors.Add(new XmlValidationError(code, message, position.Line, position.Column, path, expected));
        }
    }
}
