using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>What a start tag must and may have: attributes narrow a frame's alternatives, mask by mask.</summary>
internal static class StartTagRules
{
    /// <summary>How an attribute fits; the alternatives that do not allow it die.</summary>
    public static AttributeMatch Match(ElementFrame frame, int name, in StartTagAttribute attribute, IDatatypeContext context)
    {
        ReadOnlySpan<ProgramAttribute> named = frame.Content.Named(name);
        if (named.Length == 1 && named[0].Factor == 0 && frame.Content.Wildcards.Length == 0)
        {
            // Nearly always: one attribute of that name, on which nothing depends.
            frame.Seen |= named[0].RequiredBit;
            return named[0].Value.Matches(attribute.Value, context) ? AttributeMatch.Accepted : AttributeMatch.InvalidValue;
        }

        return MatchDeciding(frame, name, attribute, context);
    }

    /// <summary>An attribute that several alternatives, or a wildcard, may allow.</summary>
    private static AttributeMatch MatchDeciding(ElementFrame frame, int name, StartTagAttribute attribute, IDatatypeContext context)
    {
        AttributeMatch match = AttributeMatch.Unknown;
        ulong factor = 0;
        ulong accepted = 0;
        bool isRuledOut = false;
        foreach (ProgramAttribute candidate in frame.Content.Named(name))
        {
            Try(candidate, ref match);
        }

        foreach (ProgramAttribute candidate in frame.Content.Wildcards)
        {
            if (candidate.NameSet!.Contains(name))
            {
                Try(candidate, ref match);
            }
        }

        if (match == AttributeMatch.Unknown && isRuledOut)
        {
            return AttributeMatch.Conflicting;
        }

        ulong narrowed = frame.Alive & (~factor | accepted);
        if (match == AttributeMatch.Accepted && narrowed != frame.Alive)
        {
            frame.Alive = narrowed;
            frame.Deciders.Add((attribute.LocalName, attribute.Value));
        }

        return match;

        void Try(ProgramAttribute candidate, ref AttributeMatch match)
        {
            factor |= candidate.Factor;
            if (candidate.Factor != 0 && (candidate.Alternatives & frame.Alive) == 0)
            {
                // An attribute of cases that other attributes have ruled out.
                isRuledOut = true;
                return;
            }

            frame.Seen |= candidate.RequiredBit;
            if (candidate.Value.Matches(attribute.Value, context))
            {
                accepted |= candidate.Alternatives;
                match = AttributeMatch.Accepted;
            }
            else if (match == AttributeMatch.Unknown)
            {
                match = AttributeMatch.InvalidValue;
            }
        }
    }

    /// <summary>Whether all is there that the start tag must have; the alternatives that lack something die.</summary>
    public static bool TryComplete(ElementFrame frame)
    {
        if (frame.Content.Factors.Length == 0)
        {
            return (frame.Content.Required & ~frame.Seen) == 0;
        }

        ulong survivors = SurvivorsOf(frame);
        if (!HasAll(frame.Content, survivors))
        {
            return false;
        }

        frame.Alive = survivors;
        return (frame.Content.Required & ~frame.Seen) == 0;
    }

    /// <summary>The alternatives whose required attributes are there.</summary>
    private static ulong SurvivorsOf(ElementFrame frame)
    {
        ulong survivors = frame.Alive;
        ulong[] required = frame.Content.AlternativeRequired;
        for (int i = 0; i < required.Length; i++)
        {
            if ((required[i] & ~frame.Seen) != 0)
            {
                survivors &= ~(1ul << i);
            }
        }

        return survivors;
    }

    private static bool HasAll(ProgramContent content, ulong alternatives)
    {
        foreach (ulong factor in content.Factors)
        {
            if ((alternatives & factor) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
