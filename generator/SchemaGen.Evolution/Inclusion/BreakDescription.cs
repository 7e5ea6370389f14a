using SchemaGen.Evolution.Inclusion.Classes;
using SchemaGen.Evolution.Inclusion.Goals;
using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Inclusion;

/// <summary>Says in the words of the schemas what a difference is.</summary>
internal sealed class BreakDescription(ElementClasses classes, LetterTable letters)
{
    /// <summary>The break that a witness of a difference shows.</summary>
    public InclusionBreak Describe(Difference difference, Witness witness)
    {
        Cover cover = difference.Cover;
        string? name = cover.Letter < 0 ? null : letters.NameOf(cover.Letter).ToString();
        return new InclusionBreak(KindOf(difference), PlaceOf(difference.Place), name, difference.Literal?.Counterexample, witness);
    }

    /// <summary>The elements of both schemas at a place.</summary>
    public InclusionPlace PlaceOf(ElementPair pair) => pair.Left < 0
        ? new InclusionPlace("/", [], [])
        : new InclusionPlace(
            letters.NameOf(pair.Letter).ToString(),
            classes[pair.Left].Left,
            [.. pair.Right.SelectMany(number => classes[number].Right)]);

    private BreakKind KindOf(Difference difference)
    {
        Cover cover = difference.Cover;
        if (difference.Literal is { Counterexample: string text })
        {
            return cover.Kind == CoverKind.Attribute ? BreakKind.AttributeValue
                : string.IsNullOrWhiteSpace(text) ? BreakKind.MissingContent
                : cover.Left[0].Values!.IsAny ? BreakKind.Text
                : BreakKind.Value;
        }

        if (cover.Alternatives.Count > 0)
        {
            return BreakKind.Combination;
        }

        return cover.Kind switch
        {
            CoverKind.Child => difference.Place.Left < 0 ? BreakKind.Root : BreakKind.Child,
            CoverKind.Attribute => BreakKind.Attribute,
            CoverKind.AttributeAbsent => BreakKind.MissingAttribute,
            CoverKind.Missing when cover.Letter >= 0 && letters.Attributes.Contains(cover.Letter) => BreakKind.MissingAttribute,
            CoverKind.Text => BreakKind.Text,
            CoverKind.Strings when !cover.Left[0].Values!.IsOnlyBlank => cover.Left[0].Values!.IsAny ? BreakKind.Text : BreakKind.Value,
            _ => BreakKind.MissingContent,
        };
    }
}
