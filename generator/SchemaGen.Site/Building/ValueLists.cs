using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Building;

/// <summary>Finds the values of patterns that list them.</summary>
internal static class ValueLists
{
    /// <summary>Returns the values of a choice, including those of definitions in it. The result is empty if the pattern contains anything but values.</summary>
    public static ImmutableArray<ValueEntry> Of(PatternSyntax pattern, SchemaIndex index)
    {
        List<ValueEntry> values = [];
        return TryAdd(pattern, index, values) ? [.. values.DistinctBy(static value => value.Text)] : [];
    }

    private static bool TryAdd(PatternSyntax pattern, SchemaIndex index, List<ValueEntry> values)
    {
        switch (pattern)
        {
            case ValueSyntax value:
                values.Add(new ValueEntry(value.Text, string.Join(' ', (value.Documentation ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
                return true;
            case RefSyntax reference:
                return TryAdd(index.Resolve(reference).Body, index, values);
            case ChoiceSyntax or GroupSyntax { Children.Length: 1 }:
                return PatternSyntaxChildren.Of(pattern).All(child => TryAdd(child, index, values));
            default:
                return false;
        }
    }
}
