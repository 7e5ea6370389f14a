using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;
using static SchemaGen.RelaxNg.Programs.ContentShape;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// Merges similar alternatives. If their attributes are equal, the children become a choice. If they only differ in the value of one
/// attribute, the values become a choice. If one of them has one attribute more, that attribute becomes optional.
/// </summary>
/// <remarks>Choices can have thousands of alternatives, so candidates are found by hashes of their common parts.</remarks>
internal sealed class AlternativeMerger(PatternFactory patterns)
{
    /// <summary>Merges as many alternatives as possible. The <see cref="ContentShape.Alternative.Demanded"/> of each must be null.</summary>
    public List<Alternative> Merge(IReadOnlyList<Alternative> found)
    {
        List<Alternative?> merged = [];
        Dictionary<ulong, List<int>> places = [];

        // From last to first, because prepending to a choice does not copy it.
        for (int i = found.Count - 1; i >= 0; i--)
        {
            Alternative candidate = found[i];
            while (Join(candidate, merged, places) is Alternative joined)
            {
                // The result can merge with another alternative in turn.
                candidate = joined;
            }

            Register(candidate, merged.Count, places);
            merged.Add(candidate);
        }

        merged.Reverse();
        return [.. merged.OfType<Alternative>()];
    }

    /// <summary>Removes an alternative that merges with the candidate from the list and returns the result; null for none.</summary>
    private Alternative? Join(Alternative candidate, List<Alternative?> merged, Dictionary<ulong, List<int>> places)
    {
        foreach (ulong key in KeysOf(candidate, isSought: true))
        {
            if (!places.TryGetValue(key, out List<int>? found))
            {
                continue;
            }

            found.RemoveAll(place => merged[place] is null);
            foreach (int place in found)
            {
                if (TryMerge(candidate, merged[place]!) is Alternative joined)
                {
                    merged[place] = null;
                    return joined;
                }
            }
        }

        return null;
    }

    private static void Register(Alternative alternative, int place, Dictionary<ulong, List<int>> places)
    {
        foreach (ulong key in KeysOf(alternative, isSought: false))
        {
            if (!places.TryGetValue(key, out List<int>? found))
            {
                found = [];
                places.Add(key, found);
            }

            found.Add(place);
        }
    }

    /// <summary>
    /// Returns hashes of the parts that two mergeable alternatives share: all attributes; or the children and all attributes except one, which
    /// both or only one of them has. In the last case, a search uses the key that the counterpart registers.
    /// </summary>
    private static IEnumerable<ulong> KeysOf(Alternative alternative, bool isSought)
    {
        ulong all = 0;
        HashSet<Use> uses = [.. alternative.Attributes];
        foreach (Use use in uses)
        {
            all += HashOf(use);
        }

        ulong children = Mix((ulong)alternative.Children.Id + 1);
        yield return Mix(all ^ 1);
        yield return Mix(all + children + (isSought ? 2ul : 3ul));
        foreach (Use use in uses)
        {
            ulong others = all - HashOf(use);
            yield return Mix(others + children + (isSought ? 3ul : 2ul));
            if (use.Attribute.NameClass is NameClassName name)
            {
                yield return Mix(others + children + Mix((ulong)(uint)name.GetHashCode() + 4));
            }
        }
    }

    private static ulong HashOf(Use use) => Mix(((ulong)use.Attribute.Id << 1) + (use.IsRequired ? 1ul : 0) + 1);

    // The finalizer of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private Alternative? TryMerge(Alternative left, Alternative right)
    {
        if (!TryFindOnly(left.Attributes, right.Attributes, out Use? onlyLeft) || !TryFindOnly(right.Attributes, left.Attributes, out Use? onlyRight))
        {
            return null;
        }

        if (onlyLeft is null && onlyRight is null)
        {
            return left with { Children = patterns.Choice(left.Children, right.Children) };
        }

        if (left.Children != right.Children)
        {
            return null;
        }

        if (onlyRight is null)
        {
            return Replace(left, onlyLeft!, onlyLeft! with { IsRequired = false });
        }

        if (onlyLeft is null)
        {
            return Replace(right, onlyRight, onlyRight with { IsRequired = false });
        }

        AttributePattern first = onlyLeft.Attribute;
        AttributePattern second = onlyRight.Attribute;
        if (first.NameClass is not NameClassName || first.NameClass != second.NameClass)
        {
            return null;
        }

        var both = (AttributePattern)patterns.Attribute(first.NameClass, patterns.Choice(first.Content, second.Content));
        return Replace(left, onlyLeft, new Use(both, onlyLeft.IsRequired && onlyRight.IsRequired));
    }

    /// <summary>Finds the attribute that is in one set and not in another, null for none; returns false if there are several.</summary>
    private static bool TryFindOnly(ImmutableArray<Use> uses, ImmutableArray<Use> others, out Use? only)
    {
        only = null;
        HashSet<Use> known = [.. others];
        foreach (Use use in uses)
        {
            if (!known.Contains(use) && use != only)
            {
                if (only is not null)
                {
                    return false;
                }

                only = use;
            }
        }

        return true;
    }

    private static Alternative Replace(Alternative alternative, Use use, Use replacement) =>
        alternative with { Attributes = alternative.Attributes.Replace(use, replacement) };
}
