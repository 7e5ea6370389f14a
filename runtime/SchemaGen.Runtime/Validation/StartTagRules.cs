using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>What a start tag must and may have: attributes narrow a frame's alternatives, mask by mask.</summary>
internal static class StartTagRules
{
    /// <summary>How an attribute of that name and value fits; the alternatives that do not allow it die.</summary>
    public static AttributeMatch Match(ElementFrame frame, int name, ReadOnlySpan<char> value, IDocumentPlace place)
    {
        ReadOnlySpan<ProgramAttribute> named = frame.Content.Named(name);
        if (named.Length == 1 && frame.Content.Wildcards.Length == 0)
        {
            // Nearly always: one attribute of that name.
            ref readonly ProgramAttribute only = ref named[0];
            if (only.Factor == 0)
            {
                frame.Seen |= only.RequiredBit;
                return only.Value.Matches(value, place) ? AttributeMatch.Accepted : AttributeMatch.InvalidValue;
            }
        }

        return MatchDeciding(frame, name, value, place);
    }

    /// <summary>An attribute that several alternatives, or a wildcard, may allow.</summary>
    private static AttributeMatch MatchDeciding(ElementFrame frame, int name, ReadOnlySpan<char> value, IDocumentPlace place)
    {
        Decision decision = default;
        foreach (ref readonly ProgramAttribute candidate in frame.Content.Named(name))
        {
            decision.Try(in candidate, frame, value, place);
        }

        foreach (ref readonly ProgramAttribute candidate in frame.Content.Wildcards.AsSpan())
        {
            if (candidate.NameSet!.Contains(name))
            {
                decision.Try(in candidate, frame, value, place);
            }
        }

        if (decision.Match == AttributeMatch.Unknown && decision.IsRuledOut)
        {
            return AttributeMatch.Conflicting;
        }

        ulong narrowed = frame.Alive & (~decision.Factor | decision.Accepted);
        if (decision.Match == AttributeMatch.Accepted && narrowed != frame.Alive)
        {
            frame.Alive = narrowed;
            frame.Deciders.Add(place.AttributeName, value);
        }

        return decision.Match;
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

    /// <summary>What the candidates for one attribute say, candidate by candidate.</summary>
    private struct Decision
    {
        public AttributeMatch Match { get; private set; }

        /// <summary>The alternatives that the attribute decides between.</summary>
        public ulong Factor { get; private set; }

        /// <summary>Those of them that allow it.</summary>
        public ulong Accepted { get; private set; }

        /// <summary>Whether a candidate belongs to cases that other attributes have ruled out.</summary>
        public bool IsRuledOut { get; private set; }

        public void Try(in ProgramAttribute candidate, ElementFrame frame, ReadOnlySpan<char> value, IDocumentPlace place)
        {
            Factor |= candidate.Factor;
            if (candidate.Factor != 0 && (candidate.Alternatives & frame.Alive) == 0)
            {
                IsRuledOut = true;
                return;
            }

            frame.Seen |= candidate.RequiredBit;
            if (candidate.Value.Matches(value, place))
            {
                Accepted |= candidate.Alternatives;
                Match = AttributeMatch.Accepted;
            }
            else if (Match == AttributeMatch.Unknown)
            {
                Match = AttributeMatch.InvalidValue;
            }
        }
    }
}
