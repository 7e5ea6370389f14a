using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>The attributes that an element lacks, found among the alternatives that its other attributes leave.</summary>
internal sealed class MissingAttributes(XmlSchemaProgram program)
{
    /// <summary>The attributes without which a start tag cannot be complete.</summary>
    /// <param name="frame">The element, of whose alternatives none is complete.</param>
    /// <param name="reasons">The attributes that ruled out alternatives that lack less.</param>
    /// <returns>Groups, one of which is needed: a single one if all alternatives that are left lack it.</returns>
    public List<List<ProgramAttribute>> OfStartTag(ElementFrame frame, out List<(string Name, string Value)> reasons)
    {
        ref readonly ProgramContent content = ref program.Contents[frame.Content];
        List<ProgramAttribute> always = Lacking(frame, content.Required);
        List<int> betterThanAll = [];
        List<List<ProgramAttribute>>? oneOf = null;
        List<int> betterThanOne = [];
        foreach (TableRange factor in program.MaskRows.AsSpan(content.Factors.Start, content.Factors.Count))
        {
            ILookup<bool, int> alternatives = program.BitsOf(factor).ToLookup(frame.Deciders.RulesOut);
            List<List<ProgramAttribute>> groups = [.. alternatives[false].Select(alternative => Lacking(frame, alternative))];
            if (groups.Count == 0 || groups.Exists(static group => group.Count == 0))
            {
                continue;
            }

            List<ProgramAttribute> common = groups[0].FindAll(attribute => groups.TrueForAll(group => Has(group, attribute)));
            IEnumerable<int> Better(List<List<ProgramAttribute>> than) =>
                alternatives[true].Where(alternative => Lacking(frame, alternative) is var lacking && !than.Exists(group => IsIn(group, lacking)));
            if (common.Count > 0)
            {
                always.AddRange(common);
                betterThanAll.AddRange(Better([common]));
            }
            else if (oneOf is null)
            {
                oneOf = Smallest(groups);
                betterThanOne.AddRange(Better(oneOf));
            }
        }

        reasons = frame.Deciders.Of(always.Count > 0 ? betterThanAll : betterThanOne);
        return always.Count > 0 ? [always] : oneOf ?? [];
    }

    /// <summary>The attributes with which an element could have another content: groups, any of which would do.</summary>
    /// <param name="frame">The element.</param>
    /// <param name="isWanted">Whether a variant of the content is wanted.</param>
    public List<List<ProgramAttribute>> OfContent(ElementFrame frame, Func<int, bool> isWanted)
    {
        TableRange variants = program.Contents[frame.Content].Variants;
        List<List<ProgramAttribute>> groups = [];
        for (int variant = variants.Start; variant < variants.End; variant++)
        {
            List<int> needs = program.BitsOf(program.Variants[variant].Needs);
            if (needs.Count > 0 && !needs.Exists(frame.Deciders.RulesOut) && isWanted(variant))
            {
                groups.Add([.. needs.SelectMany(alternative => Lacking(frame, alternative)).DistinctBy(static attribute => (attribute.Name, attribute.NameSet))]);
            }
        }

        return Smallest(groups.FindAll(static group => group.Count > 0));
    }

    private static List<List<ProgramAttribute>> Smallest(List<List<ProgramAttribute>> groups)
    {
        List<List<ProgramAttribute>> smallest = [];
        foreach (List<ProgramAttribute> group in groups.OrderBy(static group => group.Count))
        {
            if (!smallest.Exists(other => IsIn(other, group)))
            {
                smallest.Add(group);
            }
        }

        return smallest;
    }

    private static bool IsIn(List<ProgramAttribute> group, List<ProgramAttribute> other) => group.TrueForAll(attribute => Has(other, attribute));

    private static bool Has(List<ProgramAttribute> group, ProgramAttribute attribute) =>
        group.Exists(other => (other.Name, other.NameSet) == (attribute.Name, attribute.NameSet));

    private List<ProgramAttribute> Lacking(ElementFrame frame, int alternative) =>
        Lacking(frame, program.MaskRows[program.Contents[frame.Content].AlternativeRequired.Start + alternative]);

    private List<ProgramAttribute> Lacking(ElementFrame frame, TableRange required)
    {
        HashSet<int> bits = [.. program.BitsOf(required)];
        return [
            .. program.AttributesOf(program.Contents[frame.Content]).ToArray()
                .Where(attribute => attribute.Required.Bits != 0 && bits.Any(attribute.Required.Contains) && !frame.HasSeen(attribute.Required))
                .DistinctBy(static attribute => (attribute.Name, attribute.NameSet))];
    }
}
