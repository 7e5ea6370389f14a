using System.Text;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Validation;

/// <summary>
/// Turns what the validator met into errors: what was found, what was expected, and why. All of its work is done only when something is
/// wrong. Elements are named by their depth: the root's is 1.
/// </summary>
internal sealed class ErrorReporter(XmlSchemaProgram program, XmlTokenizer tokens, PendingText text)
{
    // A list of expectations in a message is cut here; XmlValidationError.Expected has them all.
    private const int ShownExpectations = 12;

    private readonly SchemaNames _names = program.Names;
    private readonly StartTagRules _startTags = new(program);
    private readonly List<XmlValidationError> _errors = [];
    private readonly List<ErrorPlace> _places = [];
    private List<ElementLevel> _levels = [];
    private int[] _roots = [];
    private int _maxErrors;

    public IReadOnlyList<XmlValidationError> Errors => _errors;

    /// <summary>For each error the place of its element.</summary>
    public IReadOnlyList<ErrorPlace> Places => _places;

    public int Count => _errors.Count;

    public bool HasErrors => _errors.Count > 0;

    /// <summary>Whether no more errors are wanted.</summary>
    public bool IsFull => _errors.Count >= _maxErrors;

    public void Begin(List<ElementLevel> levels, int[] roots, int maxErrors)
    {
        if (_errors.Count > 0)
        {
            _errors.Clear();
            _places.Clear();
        }

        _levels = levels;
        _roots = roots;
        _maxErrors = maxErrors;
    }

    /// <summary>An error that is not about the schema.</summary>
    public void Document(string code, string message, DocumentPosition position, string path) => Add(code, message, position, path, [], new ErrorPlace([], null));

    /// <summary>An element that cannot be where it is.</summary>
    /// <returns>The number of the name that was probably meant, or null.</returns>
    public int? UnexpectedElement(int depth)
    {
        ElementLevel level = _levels[depth];
        ElementLevel parent = _levels[depth - 1];
        List<int> allowed = [.. AllowedChildren(depth - 1).Where(static name => name >= 0).Distinct()];
        List<string> expected = [.. allowed.Select(name => $"<{_names.Display(name)}>")];
        string found = Tag(depth);
        int? meant = Spelling.Nearest(NameOf(depth).LocalName, allowed, _names.LocalName);
        string message = depth == 1
            ? $"The root element is {found}"
            : $"Element {found} {Where(depth, out bool isRepeated)}{(isRepeated ? "" : BecauseOther(depth - 1, element => Knows(element, level.Name)))}";
        if (meant is int name)
        {
            message += $"; did you mean <{_names.Display(name)}>?";
        }

        message += expected.Count > 0 ? $"; expected {Join(expected)}" : depth == 1 ? "" : "; expected no more elements";
        Add(XmlErrorCodes.UnexpectedElement, message, tokens.PositionOfOpen(depth - 1), depth, expected);
        return meant;
    }

    /// <summary>An attribute that no frame of the element accepts.</summary>
    public void Attribute(int depth, in AttributeToken attribute, int number, AttributeMatch match)
    {
        string localName = Encoding.UTF8.GetString(tokens.LocalNameOf(attribute.Name));
        string namespaceUri = tokens.Namespaces.UriOf(attribute.NamespaceId);
        string value = Encoding.UTF8.GetString(tokens.ValueOf(attribute));
        string name = namespaceUri.Length == 0 ? localName : $"{{{namespaceUri}}}{localName}";
        List<string> expected = [];
        (string code, string message) = match switch
        {
            AttributeMatch.Unknown => (XmlErrorCodes.UnexpectedAttribute, DescribeUnknown(depth, localName, name, number, expected)),
            AttributeMatch.InvalidValue => (XmlErrorCodes.InvalidAttributeValue, DescribeInvalid(depth, value, name, number, expected)),
            _ => (XmlErrorCodes.ConflictingAttribute, DescribeConflict(depth, localName, value, name)),
        };
        Add(code, message, tokens.PositionOf(attribute.Name.Start), $"{PathOf(depth)}/@{localName}", expected, new ErrorPlace(PlaceOf(depth), (localName, namespaceUri)));
    }

    /// <summary>A start tag that lacks attributes in every frame.</summary>
    public void MissingAttribute(int depth)
    {
        ElementFrame frame = _levels[depth].Frames[0];
        ref readonly ProgramContent content = ref program.Contents[frame.Content];
        List<TableRange> required = [content.Required];
        bool oneOf = frame.Sees(program.MaskOf(content.Required));
        if (oneOf)
        {
            // Each alternative that is left lacks something: one of these would do.
            required = [.. frame.LivingAlternatives(content.Alternatives).Select(alternative => program.MaskRows[program.Contents[frame.Content].AlternativeRequired.Start + alternative])];
        }

        HashSet<MaskWord> missing = [];
        foreach (TableRange range in required)
        {
            foreach (MaskWord word in program.MaskOf(range))
            {
                for (ulong rest = word.Bits; rest != 0; rest &= rest - 1)
                {
                    MaskWord bit = new(word.Word, rest & (~rest + 1));
                    if (!frame.Sees([bit]))
                    {
                        missing.Add(bit);
                    }
                }
            }
        }

        List<string> expected = [];
        foreach (ref readonly ProgramAttribute attribute in program.AttributesOf(content))
        {
            string shown = attribute.Name < 0 ? "*" : _names.Display(attribute.Name);
            if (missing.Contains(attribute.Required) && !expected.Contains(shown))
            {
                expected.Add(shown);
            }
        }

        string what = expected.Count == 1 ? $"attribute '{expected[0]}'" : $"{(oneOf ? "one of the attributes" : "the attributes")} {Join(expected)}";
        Add(XmlErrorCodes.MissingAttribute, $"{Tag(depth)} lacks {what}{Because(frame.Deciders.ToList())}", tokens.PositionOfOpen(depth - 1), depth, expected);
    }

    /// <summary>Text where none can be.</summary>
    public void Text(int depth)
    {
        List<string> expected = ExpectedElements(depth, incompleteOnly: false);
        string more = expected.Count > 0 ? $"; expected {Join(expected)}" : "";
        Add(XmlErrorCodes.UnexpectedText, $"Text '{Shorten(FoundText())}' is not allowed in {Tag(depth)}{more}", text.Position, depth, expected);
    }

    /// <summary>An end tag that no frame accepts: a value that is not allowed, text, or missing children.</summary>
    public void Incomplete(int depth)
    {
        ElementLevel level = _levels[depth];
        bool hasChildren = level.ChildCount > 0;
        bool hasText = !text.IsBlank;
        List<string> values = [];
        foreach (ElementFrame frame in hasChildren ? [] : level.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                if (program.Variants[frame.VariantAt(i)].Value is >= 0 and int value)
                {
                    program.Values[value].Describe(values);
                }
            }
        }

        List<string> elements = ExpectedElements(depth, incompleteOnly: true);
        if (values.Count > 0 && (hasText || elements.Count == 0))
        {
            values = [.. values.Distinct(StringComparer.Ordinal)];
            string found = hasText ? $"'{Shorten(FoundText())}' is not a value of {Tag(depth)}" : $"{Tag(depth)} is empty";
            Add(XmlErrorCodes.InvalidElementValue, $"{found}; expected {Join(values)}", hasText ? text.Position : tokens.PositionOfOpen(depth - 1), depth, values);
        }
        else if (hasText && !hasChildren)
        {
            Text(depth);
        }
        else
        {
            string lacks = elements.Count == 0 ? "required content" : Join(elements);
            Add(XmlErrorCodes.MissingElement, $"{Tag(depth)} is incomplete{Because(level)}; expected {lacks}", tokens.PositionOfOpen(depth - 1), depth, elements);
        }
    }

    /// <summary>The path of an element that is open; 0 is the document.</summary>
    public string PathOf(int depth)
    {
        StringBuilder path = new();
        for (int i = 1; i <= depth; i++)
        {
            path.Append('/').Append(NameOf(i).LocalName);
            if (_levels[i].Ordinal > 1)
            {
                path.Append('[').Append(_levels[i].Ordinal).Append(']');
            }
        }

        return path.ToString();
    }

    private (string LocalName, string NamespaceUri) NameOf(int depth) => tokens.ExpandedNameOfOpen(depth - 1);

    private int[] PlaceOf(int depth)
    {
        int[] place = new int[depth - 1];
        for (int i = 0; i < place.Length; i++)
        {
            place[i] = _levels[i + 1].ChildCount - 1;
        }

        return place;
    }

    private string FoundText() => Encoding.UTF8.GetString(text.Text).Trim();

    private string DescribeUnknown(int depth, string localName, string name, int number, List<string> expected)
    {
        ElementLevel level = _levels[depth];
        List<int> allowed = [];
        foreach (ElementFrame frame in level.Frames)
        {
            foreach (ref readonly ProgramAttribute candidate in program.AttributesOf(program.Contents[frame.Content]))
            {
                if (candidate.Name >= 0 && !allowed.Contains(candidate.Name))
                {
                    allowed.Add(candidate.Name);
                }
            }
        }

        int? meant = Spelling.Nearest(localName, allowed, _names.LocalName);
        if (meant is int meantName)
        {
            // Taken for the one that was meant, so that its absence is not reported, too.
            foreach (ElementFrame frame in level.Frames)
            {
                foreach (ref readonly ProgramAttribute candidate in program.AttributesOf(program.Contents[frame.Content]))
                {
                    if (candidate.Name == meantName)
                    {
                        frame.See(candidate.Required);
                    }
                }
            }
        }

        expected.AddRange(allowed.Select(_names.Display));
        string because = BecauseOther(depth, element => Array.Exists(program.AttributesOf(program.ContentOf(element)).ToArray(), attribute => attribute.Name == number));
        string near = meant is int nearName ? $"; did you mean '{_names.Display(nearName)}'?" : "";
        return $"Attribute '{name}' is not allowed on {Tag(depth)}{because}{near}; expected {(expected.Count == 0 ? "no attributes" : Join(expected))}";
    }

    private string DescribeInvalid(int depth, string value, string name, int number, List<string> expected)
    {
        List<string> described = [];
        foreach (ElementFrame frame in _levels[depth].Frames)
        {
            foreach (ProgramAttribute candidate in Candidates(frame, number))
            {
                program.Values[candidate.Value].Describe(described);
            }
        }

        expected.AddRange(described.Distinct(StringComparer.Ordinal));
        return $"'{Shorten(value)}' is not a value of attribute '{name}' of {Tag(depth)}; expected {Join(expected)}";
    }

    private string DescribeConflict(int depth, string localName, string value, string name)
    {
        List<(string Name, string Value)> others = [.. _levels[depth].Frames[0].Deciders.ToList().Where(decider => decider.Name != localName)];
        return $"Attribute '{name}' with the value '{Shorten(value)}' is not allowed on {Tag(depth)}{Because(others)}";
    }

    private List<ProgramAttribute> Candidates(ElementFrame frame, int name)
    {
        // Alternatives that other attributes ruled out are not offered, unless nothing would be left to offer.
        List<ProgramAttribute> all = [];
        foreach (ref readonly ProgramAttribute attribute in program.AttributesOf(program.Contents[frame.Content]))
        {
            if (_startTags.Allows(attribute, name))
            {
                all.Add(attribute);
            }
        }

        List<ProgramAttribute> alive = all.FindAll(candidate => candidate.Factor < 0 || frame.IsAnyAlive(program.MaskOf(candidate.Alternatives)));
        return alive.Count > 0 ? alive : all;
    }

    private static string Because(ElementLevel level) => level.SingleFrame is { } single ? Because(single.Deciders.ToList()) : "";

    /// <summary>
    /// Why the element at a depth lacks something that a pattern of its name can have: because of its own attributes, if its own pattern has
    /// it in another case; because of its parent's, if they chose this pattern and another has it; else there is no reason to give.
    /// </summary>
    private string BecauseOther(int depth, Func<int, bool> has)
    {
        if (_levels[depth].SingleFrame?.Element is not (>= 0 and int element))
        {
            return "";
        }

        if (has(element))
        {
            return Because(_levels[depth]);
        }

        return depth > 1 && Because(_levels[depth - 1]) is { Length: > 0 } reason
            && program.ElementsNamed(program.Elements[element].Name).Any(other => other != element && has(other))
            ? $"{reason} of {Tag(depth - 1)}"
            : "";
    }

    private static string Because(List<(string Name, string Value)> deciders) =>
        deciders.Count == 0 ? "" : $" because {string.Join(" and ", deciders.Select(static decider => $"{decider.Name}='{Shorten(decider.Value)}'"))}";

    private string Tag(int depth)
    {
        (string localName, string namespaceUri) = NameOf(depth);
        return namespaceUri.Length == 0 ? $"<{localName}>" : $"<{{{namespaceUri}}}{localName}>";
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");

    private static string Join(List<string> items) => items.Count switch
    {
        0 => "nothing",
        1 => items[0],
        <= ShownExpectations => $"{string.Join(", ", items.Take(items.Count - 1))} or {items[^1]}",
        _ => $"{string.Join(", ", items.Take(ShownExpectations))} or one of {items.Count - ShownExpectations} more",
    };

    private string Where(int depth, out bool isRepeated)
    {
        isRepeated = false;
        foreach (ElementFrame frame in _levels[depth - 1].Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                if (Knows(in program.Variants[frame.VariantAt(i)], _levels[depth].Name))
                {
                    isRepeated = _levels[depth].Ordinal > 1;
                    return isRepeated ? $"is not allowed again in {Tag(depth - 1)}" : "is not allowed here";
                }
            }
        }

        return $"is not allowed in {Tag(depth - 1)}";
    }

    private bool Knows(int element, int name)
    {
        TableRange variants = program.ContentOf(element).Variants;
        for (int variant = variants.Start; variant < variants.End; variant++)
        {
            if (Knows(in program.Variants[variant], name))
            {
                return true;
            }
        }

        return false;
    }

    private bool Knows(in ProgramVariant variant, int name)
    {
        foreach (int start in program.Starts.AsSpan(variant.Starts.Start, variant.Starts.Count))
        {
            if (program.ReachableFrom(start).Any(state => Array.Exists(program.StepsOf(state).ToArray(), step => program.IsNamed(step.Element, name))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names of the children that can come next: -1 for a name class of several.</summary>
    private IEnumerable<int> AllowedChildren(int depth)
    {
        if (depth == 0)
        {
            return _roots.Select(root => program.Elements[root].Name);
        }

        List<int> allowed = [];
        foreach (ElementFrame frame in _levels[depth].Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                foreach (int state in frame.StatesAt(program, i))
                {
                    AddSteps(state, allowed);
                }
            }
        }

        return allowed;
    }

    private void AddSteps(int state, List<int> names)
    {
        foreach (ProgramStep step in program.StepsOf(state))
        {
            names.Add(program.Elements[step.Element].Name);
        }
    }

    private List<string> ExpectedElements(int depth, bool incompleteOnly)
    {
        List<int> expected = [];
        foreach (ElementFrame frame in _levels[depth].Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                foreach (int state in frame.StatesAt(program, i))
                {
                    if (!incompleteOnly || !program.States[state].IsAccepting)
                    {
                        AddSteps(state, expected);
                    }
                }
            }
        }

        return [.. expected.Select(name => name < 0 ? "any element" : $"<{_names.Display(name)}>").Distinct(StringComparer.Ordinal)];
    }

    private void Add(string code, string message, DocumentPosition position, int depth, List<string> expected) =>
        Add(code, message, position, PathOf(depth), expected, new ErrorPlace(PlaceOf(depth), null));

    private void Add(string code, string message, DocumentPosition position, string path, List<string> expected, ErrorPlace place)
    {
        if (!IsFull)
        {
            _errors.Add(new XmlValidationError(code, message, position.Line, position.Column, path, expected));
            _places.Add(place);
        }
    }
}
