using System.Runtime.CompilerServices;
using SchemaGen.Evolution.Inclusion;
using SchemaGen.Evolution.Inclusion.Goals;
using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Witnesses;

/// <summary>Makes the document that refutes a goal: what the covers on the way say, and the smallest content where they say nothing.</summary>
/// <param name="letters">The names.</param>
/// <param name="minimal">Fills up.</param>
/// <param name="difference">What the document is to show.</param>
internal sealed class WitnessBuilder(LetterTable letters, MinimalContent minimal, Difference difference)
{
    // A text that is not white space.
    private const string AnyText = "x";
    private bool _marksParent;

    // The way to the difference is given; below it the cheapest one is as good as any.
    private bool _isBelow;

    /// <summary>The element, attribute or text that the right schema does not accept; the element that lacks something.</summary>
    public object? Mark { get; private set; }

    /// <summary>The document element for the goal of the schemas' starts.</summary>
    public WitnessElement Build(Goal start) => (WitnessElement)Content(start).Nodes[0];

    private WitnessContent Content(Goal goal)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Cover cover = !_isBelow && difference.Path.TryGetValue(goal, out Cover? step) ? step : goal.Cheapest!;
        bool isDifference = !_isBelow && cover == difference.Cover;
        _isBelow |= isDifference;
        Dictionary<int, Goal> literals = cover.Refutation!.Literals();
        WitnessContent content = new();
        switch (cover.Kind)
        {
            case CoverKind.Child:
                WitnessElement child = new(letters.NameOf(cover.Letter), Part(cover, 0, literals));
                if (_marksParent)
                {
                    Mark = child;
                    _marksParent = false;
                }

                content.Nodes.Add(child);
                MarkIf(isDifference, child);
                content.Append(Part(cover, 1, literals));
                break;

            case CoverKind.Attribute:
                WitnessAttribute attribute = content.AddAttribute(letters.NameOf(cover.Letter), Text(cover, 0, literals));
                MarkIf(isDifference, attribute);
                content.Append(Part(cover, 1, literals));
                break;

            case CoverKind.Text:
                MarkIf(isDifference, content.AddText(AnyText));
                content.Append(Part(cover, 0, literals));
                break;

            case CoverKind.Strings:
                MarkIf(isDifference, content.AddText(Text(cover, 0, literals)));
                break;

            default:
                MarkIf(isDifference, null);
                for (int i = 0; i < cover.Left.Length; i++)
                {
                    content.Append(Part(cover, i, literals));
                }

                break;
        }

        return content;
    }

    private void MarkIf(bool isDifference, object? part)
    {
        if (isDifference)
        {
            Mark = part;
            _marksParent = part is null;
        }
    }

    private WitnessContent Part(Cover cover, int factor, Dictionary<int, Goal> literals) =>
        literals.TryGetValue(factor, out Goal? literal) ? Content(literal) : minimal.Build(cover.Left[factor].Content!);

    private string Text(Cover cover, int factor, Dictionary<int, Goal> literals) =>
        literals.TryGetValue(factor, out Goal? literal)
            ? cover.Letter < 0 ? literal.Counterexample!
                : XmlSpace.Choose(letters.NameOf(cover.Letter), literal.Counterexample!, text => literal.Left.Values!.Matches(text) && !literal.Right.Values!.Matches(text))
            : minimal.TextOf(cover.Left[factor].Values!, cover.Letter);
}
