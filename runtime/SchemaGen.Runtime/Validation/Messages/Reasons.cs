using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>The attributes that are to blame where an element lacks what it could have in another case.</summary>
internal sealed class Reasons(XmlSchemaProgram program, OpenElements open, ContentOutlook outlook)
{
    private readonly AttributeNames _attributes = new(program);
    private readonly MissingAttributes _missing = new(program);

    /// <summary>Attributes as a reason; empty if there are none.</summary>
    public static string Because(List<(string Name, string Value)> deciders) =>
        deciders.Count == 0 ? "" : $" because {string.Join(" and ", deciders.Select(static decider => $"{decider.Name}='{ShownText.Of(decider.Value)}'"))}";

    /// <summary>The attributes of an element that ruled out contents of a kind; empty if there are none.</summary>
    /// <param name="depth">The element.</param>
    /// <param name="isWanted">Whether a variant of the content is of that kind.</param>
    public string Of(int depth, Func<int, bool> isWanted)
    {
        foreach (ElementFrame frame in open[depth].Frames)
        {
            TableRange variants = frame.Content < 0 ? default : program.Contents[frame.Content].Variants;
            List<(string, string)> deciders = frame.Deciders.Of(
                [.. Enumerable.Range(variants.Start, variants.Count).Where(isWanted).SelectMany(variant => program.BitsOf(program.Variants[variant].Needs))]);
            if (deciders.Count > 0)
            {
                return Because(deciders);
            }
        }

        return "";
    }

    /// <summary>The attributes of an element's parent that chose its pattern, if another pattern of its name has something; empty if there are none.</summary>
    /// <param name="depth">The element.</param>
    /// <param name="has">Whether an element pattern has it.</param>
    public string OfParent(int depth, Func<int, bool> has)
    {
        List<int> own = [.. open[depth].Frames.ToArray().Select(static frame => frame.Element)];
        if (depth < 2 || open[depth].IsStray || own.Count == 0 || own.Any(has))
        {
            return "";
        }

        HashSet<int> others = [.. program.ElementsNamed(program.Elements[own[0]].Name).Where(other => !own.Contains(other) && has(other))];
        string reason = others.Count == 0 ? "" : Of(depth - 1, variant => outlook.ElementsOf(variant).Any(others.Contains));
        return reason.Length == 0 ? "" : $"{reason} of {open.Tag(depth - 1)}";
    }

    /// <summary>The attributes that an element lacks to have content of a kind, as a noun phrase; null if they would not do.</summary>
    /// <param name="depth">The element.</param>
    /// <param name="isWanted">Whether a variant of the content is of that kind.</param>
    public string? Lacking(int depth, Func<int, bool> isWanted) =>
        open[depth].SingleFrame is { Content: >= 0 } frame && _missing.OfContent(frame, isWanted) is { Count: > 0 } groups ? _attributes.Needed(groups, open.NamesIn(depth)) : null;

    /// <summary>The attributes that an element lacks, or those that it or its parent has, because of which it cannot have a child.</summary>
    public string AgainstChild(int depth, int name)
    {
        bool Knows(int variant) => outlook.Knows(variant, name);
        return Lacking(depth, Knows) is { } lacking ? $" without {lacking}"
            : Of(depth, Knows) is { Length: > 0 } own ? own
            : OfParent(depth, element => outlook.KnowsIn(element, name));
    }
}
