using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>Rules for the content between the tags other than children: text, and the end.</summary>
internal readonly struct ContentRules(XmlSchemaProgram program)
{
    /// <summary>Whether a configuration of the frame allows text that is not white space.</summary>
    public bool AllowsText(ElementFrame frame)
    {
        for (int i = 0; i < frame.Count; i++)
        {
            int branch = program.TextBranchOf(frame.VariantAt(i));
            if (branch >= 0 && program.States[frame.StateAt(i, branch)].TextNext >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all that the element can have between its tags is a value: then a child was an error, and what is around it says nothing more.</summary>
    public bool IsValue(ElementFrame frame)
    {
        for (int i = 0; i < frame.Count; i++)
        {
            if (program.Variants[frame.VariantAt(i)].Value < 0)
            {
                return false;
            }
        }

        return frame.Count > 0;
    }

    /// <summary>Whether the element can end here.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="hasChildren">Whether there were children; then the text was stepped over.</param>
    /// <param name="text">Else all text between the tags.</param>
    /// <param name="isBlank">Whether that is white space only.</param>
    /// <param name="context">What datatypes ask.</param>
    public bool Accepts(ElementFrame frame, bool hasChildren, ReadOnlySpan<byte> text, bool isBlank, IDatatypeContext context)
    {
        for (int i = 0; i < frame.Count; i++)
        {
            ref readonly ProgramVariant variant = ref program.Variants[frame.VariantAt(i)];
            if (variant.Value >= 0)
            {
                if (!hasChildren && program.Values[variant.Value].Matches(text, context))
                {
                    return true;
                }
            }
            else if (AcceptsChildren(frame, i, variant.Starts.Count, hasText: !hasChildren && !isBlank))
            {
                return true;
            }
        }

        return false;
    }

    private bool AcceptsChildren(ElementFrame frame, int configuration, int branches, bool hasText)
    {
        int textBranch = hasText ? program.TextBranchOf(frame.VariantAt(configuration)) : -1;
        for (int branch = 0; branch < branches; branch++)
        {
            int state = frame.StateAt(configuration, branch);
            if (branch == textBranch)
            {
                state = program.States[state].TextNext;
            }

            if (state < 0 || !program.States[state].IsAccepting)
            {
                return false;
            }
        }

        return !hasText || textBranch >= 0;
    }
}
