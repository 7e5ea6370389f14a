using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Validation;

/// <summary>What may stand between the tags besides children: text, and the end.</summary>
internal static class ContentRules
{
    /// <summary>Whether a configuration of the frame allows text that is not white space.</summary>
    public static bool AllowsText(ElementFrame frame)
    {
        for (int i = 0; i < frame.Count; i++)
        {
            ProgramVariant variant = frame.VariantAt(i);
            if (variant.TextBranch >= 0 && frame.StatesAt(i)[variant.TextBranch].TextNext is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Steps a configuration over text; false if it does not allow any.</summary>
    public static bool StepText(ElementFrame frame, int configuration)
    {
        int branch = frame.VariantAt(configuration).TextBranch;
        if (branch < 0 || frame.StatesAt(configuration)[branch].TextNext is not ContentState next)
        {
            return false;
        }

        frame.StatesAt(configuration)[branch] = next;
        return true;
    }

    /// <summary>Whether the element may end here, with the text that it has.</summary>
    public static bool Accepts(ElementFrame frame, ElementLevel level, IDatatypeContext context)
    {
        for (int i = 0; i < frame.Count; i++)
        {
            if (Accepts(frame, i, level, context))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Accepts(ElementFrame frame, int configuration, ElementLevel level, IDatatypeContext context)
    {
        ProgramVariant variant = frame.VariantAt(configuration);
        if (variant.Value is ValueMatcher value)
        {
            return !level.HasChildren && value.Matches(level.Characters.Span, context);
        }

        // Text beside children was stepped over already; without children it is still to be seen.
        bool hasText = !level.HasChildren && level.HasText && !WhiteSpace.IsBlank(level.Characters.Span);
        ReadOnlySpan<ContentState> states = frame.StatesAt(configuration);
        for (int branch = 0; branch < states.Length; branch++)
        {
            ContentState state = states[branch];
            if (hasText && branch == variant.TextBranch)
            {
                if (state.TextNext is null)
                {
                    return false;
                }

                state = state.TextNext;
            }

            if (!state.IsAccepting)
            {
                return false;
            }
        }

        return !hasText || variant.TextBranch >= 0;
    }
}
