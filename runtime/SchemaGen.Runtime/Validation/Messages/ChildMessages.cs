using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>Messages about children: those that cannot be where they are, and those that are missing.</summary>
internal sealed class ChildMessages(XmlSchemaProgram program, OpenElements open, ContentOutlook outlook, Reasons reasons)
{
    private readonly SchemaNames _names = program.Names;

    /// <summary>A child that cannot be where it is.</summary>
    public ChildFault Unexpected(int depth)
    {
        int name = open[depth].Name;
        List<int> next = depth == 1 ? [.. open.Roots] : outlook.Next(open[depth - 1]);
        Candidates candidates = new(_names, open.NameOf(depth));
        List<int> allowed = NamesOf(next);
        if (!IsKnown(depth) && candidates.OfOtherNamespaces(allowed) is { Count: > 0 } sameLocalName)
        {
            string subject = depth == 1 ? $"The root element {open.Tag(1)}" : $"Element {open.Tag(depth)}";
            ErrorText wrong = new(XmlErrorCodes.UnexpectedElement, $"{subject} {candidates.WrongNamespace(sameLocalName)}", Displayed(depth - 1, sameLocalName));
            return new ChildFault(wrong, ChildRecovery.Renamed, sameLocalName[0]);
        }

        if (depth > 1 && _names.IsMentioned(name) && outlook.Before(open[depth - 1], name) is { Count: > 0 } before)
        {
            NamesInScope scope = open.NamesIn(depth - 1);
            (string words, List<string> expected) = Display(before, scope);
            string message = $"Element {open.Tag(depth)} is not allowed here in {open.Tag(depth - 1)}; expected {words} before it";
            return new ChildFault(new ErrorText(XmlErrorCodes.UnexpectedElement, scope.Note(message), expected), ChildRecovery.Reread);
        }

        return NotAllowed(depth, next, allowed, candidates);
    }

    /// <summary>An element that ends before it has all that it must hold.</summary>
    public ErrorText Missing(int depth)
    {
        NamesInScope scope = open.NamesIn(depth);
        (string lacks, List<string> expected) = Display(outlook.Missing(open[depth]), scope);
        if (AttributesInstead(depth) is { } attributes)
        {
            lacks = expected.Count == 0 ? attributes : $"{attributes}, or {lacks}";
            expected.Insert(0, attributes);
        }

        string because = reasons.Of(depth, variant => open[depth].ChildCount > 0 || outlook.CanBeEmpty(variant));
        return new ErrorText(
            XmlErrorCodes.MissingElement,
            scope.Note($"{open.Tag(depth)} is incomplete{because}; expected {(expected.Count == 0 ? "required content" : lacks)}"),
            expected);
    }

    /// <summary>The attributes with which an element that has no children would be complete; null if there are none.</summary>
    public string? AttributesInstead(int depth) => open[depth].ChildCount == 0 ? reasons.Lacking(depth, outlook.CanBeEmpty) : null;

    /// <summary>The children that can come next, as messages write them.</summary>
    public List<string> Next(int depth, NamesInScope scope) => Display(outlook.Next(open[depth]), scope);

    /// <summary>Whether the parent can have a child of this name somewhere.</summary>
    private bool IsKnown(int depth) => depth > 1 && _names.IsMentioned(open[depth].Name) && outlook.Knows(open[depth - 1], open[depth].Name);

    private ChildFault NotAllowed(int depth, List<int> next, List<int> allowed, Candidates candidates)
    {
        NamesInScope scope = open.NamesIn(depth - 1);
        int? meant = candidates.Nearest(allowed);
        int? elsewhere = meant is null && depth > 1 ? candidates.Nearest(NamesOf(outlook.Later(open[depth - 1]))) : null;
        string? nearest = (meant ?? elsewhere) is int near ? scope.Element(_names.LocalName(near), _names.NamespaceUri(near)) : null;
        bool isOrder = false;
        string message = depth == 1 ? $"The root element is {open.Tag(1)}{OfNamespace(1, allowed)}" : $"Element {open.Tag(depth)}{OfNamespace(depth, allowed)} {Place(depth, scope, out isOrder)}";
        List<string> expected = Listing.NearestFirst(Display(next, scope), nearest);
        if (depth > 1 && expected.Count > 0 && outlook.AllowsTextNext(open[depth - 1]))
        {
            expected.Add("text");
        }

        string what = expected.Count > 0 ? Listing.Of(expected) : depth == 1 ? "no element" : InsteadOfChildren(depth - 1);
        message += isOrder && expected.Count == 0 ? "" : Listing.Outcome(nearest, nearest, expected, what);
        return new ChildFault(
            new ErrorText(XmlErrorCodes.UnexpectedElement, scope.Note(message), expected),
            meant is null ? ChildRecovery.Reread : ChildRecovery.Renamed,
            meant ?? -1);
    }

    private string Place(int depth, NamesInScope scope, out bool isOrder)
    {
        isOrder = false;
        (ElementLevel parent, int name) = (open[depth - 1], open[depth].Name);
        string tag = open.Tag(depth - 1);
        if (!outlook.Knows(parent, name))
        {
            return $"is not allowed in {tag}{(_names.IsMentioned(name) ? reasons.AgainstChild(depth - 1, name) : "")}";
        }

        if (open[depth].Ordinal > 1 && outlook.IsTooMany(parent, name, open[depth].Ordinal))
        {
            return $"is not allowed again in {tag}";
        }

        if (outlook.Obstacle(parent, name, out bool excludes) is >= 0 and int obstacle)
        {
            isOrder = !excludes;
            string other = scope.Element(_names.LocalName(obstacle), _names.NamespaceUri(obstacle));
            return excludes ? $"is not allowed in {tag} besides {other}" : $"has to come before {other} in {tag}";
        }

        return $"is not allowed here in {tag}";
    }

    /// <summary>The namespace of an element without a prefix, if nothing of that namespace could be there.</summary>
    private string OfNamespace(int depth, List<int> allowed)
    {
        string namespaceUri = open.NameOf(depth).NamespaceUri;
        return open.Tag(depth).Contains(':', StringComparison.Ordinal)
            || allowed.Count == 0
            || (depth > 1 && open.NameOf(depth - 1).NamespaceUri == namespaceUri)
            || allowed.Exists(name => _names.NamespaceUri(name) == namespaceUri)
            ? ""
            : namespaceUri.Length == 0 ? " without a namespace" : $" of '{ShownText.Of(namespaceUri)}'";
    }

    /// <summary>A description of the content of an element that allows no child.</summary>
    private string InsteadOfChildren(int depth)
    {
        ElementLevel level = open[depth];
        ValueDescriptions values = new(program, level);
        return values.Of([]) is { Expected.Count: > 0 } value ? $"only {Listing.Of(value.Expected)}"
            : outlook.AllowsText(level) ? "only text"
            : level.ChildCount > 1 ? "no more elements"
            : "no elements";
    }

    private List<string> Displayed(int depth, List<int> names)
    {
        NamesInScope scope = open.NamesIn(depth);
        return [.. names.Select(name => scope.Element(_names.LocalName(name), _names.NamespaceUri(name)))];
    }

    private List<int> NamesOf(List<int> elements) => [.. elements.Select(element => program.Elements[element].Name).Where(static name => name >= 0).Distinct()];

    private (string Words, List<string> Expected) Display(List<List<int>> groups, NamesInScope scope)
    {
        List<List<string>> shown = [.. groups.Select(group => Display(group, scope)).Where(static group => group.Count > 0)];
        return (Listing.OfEach(shown), [.. shown.SelectMany(static group => group).Distinct(StringComparer.Ordinal)]);
    }

    private List<string> Display(List<int> elements, NamesInScope scope)
    {
        List<string> shown = [];
        List<NameSet> wildcards = [];
        foreach (int element in elements)
        {
            ref readonly ProgramElement pattern = ref program.Elements[element];
            if (pattern.NameSet < 0)
            {
                shown.Add(scope.Element(_names.LocalName(pattern.Name), _names.NamespaceUri(pattern.Name)));
            }
            else
            {
                wildcards.Add(program.NameSets[pattern.NameSet]);
            }
        }

        return [.. shown.Concat(wildcards.Distinct().SelectMany(set => new OpenNames(_names).Of(set, "element", scope.Element, shown))).Distinct(StringComparer.Ordinal)];
    }
}
