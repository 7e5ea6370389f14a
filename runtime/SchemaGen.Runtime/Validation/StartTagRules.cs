using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>What a start tag must and can have: attributes narrow a frame's alternatives, mask by mask.</summary>
internal readonly struct StartTagRules(XmlSchemaProgram program)
{
    /// <summary>How an attribute of a name and a value fits; the alternatives that do not allow it die.</summary>
    public AttributeMatch Match(ElementFrame frame, int name, ReadOnlySpan<byte> localName, ReadOnlySpan<byte> value, IDatatypeContext context)
    {
        ref readonly ProgramContent content = ref program.Contents[frame.Content];
        if (!content.HasSharedAttributeNames)
        {
            int index = content.Attributes.Start;
            int[] names = program.AttributeNames;
            while (index < content.Attributes.End && names[index] != name)
            {
                index++;
            }

            if (index == content.Attributes.End)
            {
                return AttributeMatch.Unknown;
            }

            ref readonly ProgramAttribute only = ref program.Attributes[index];
            if (only.Factor == 0)
            {
                frame.Seen |= only.RequiredBit;
                return program.Values[only.Value].Matches(value, context) ? AttributeMatch.Accepted : AttributeMatch.InvalidValue;
            }
        }

        return MatchDeciding(in content, frame, name, localName, value, context);
    }

    /// <summary>Whether a pattern allows an attribute of a name, with whatever value.</summary>
    public bool Allows(in ProgramAttribute attribute, int name) =>
        attribute.NameSet < 0 ? attribute.Name == name : program.NameSets[attribute.NameSet].Contains(name);

    /// <summary>Whether all is there that the start tag must have; the alternatives that lack something die.</summary>
    public bool TryComplete(ElementFrame frame)
    {
        ref readonly ProgramContent content = ref program.Contents[frame.Content];
        if (content.Factors.Count > 0)
        {
            ulong survivors = SurvivorsOf(frame, content);
            for (int i = content.Factors.Start; i < content.Factors.End; i++)
            {
                if ((survivors & program.Masks[i]) == 0)
                {
                    return false;
                }
            }

            frame.Alive = survivors;
        }

        return (content.Required & ~frame.Seen) == 0;
    }

    /// <summary>An attribute that several alternatives, or a wildcard, can allow.</summary>
    private AttributeMatch MatchDeciding(in ProgramContent content, ElementFrame frame, int name, ReadOnlySpan<byte> localName, ReadOnlySpan<byte> value, IDatatypeContext context)
    {
        AttributeMatch match = AttributeMatch.Unknown;
        bool isRuledOut = false;
        ulong factor = 0;
        ulong accepted = 0;
        int[] names = program.AttributeNames;
        for (int i = content.Attributes.Start; i < content.Attributes.End; i++)
        {
            ref readonly ProgramAttribute candidate = ref program.Attributes[i];
            if (names[i] != name && (names[i] >= 0 || !Allows(candidate, name)))
            {
                continue;
            }

            factor |= candidate.Factor;
            if (candidate.Factor != 0 && (candidate.Alternatives & frame.Alive) == 0)
            {
                isRuledOut = true;
                continue;
            }

            frame.Seen |= candidate.RequiredBit;
            if (program.Values[candidate.Value].Matches(value, context))
            {
                accepted |= candidate.Alternatives;
                match = AttributeMatch.Accepted;
            }
            else if (match == AttributeMatch.Unknown)
            {
                match = AttributeMatch.InvalidValue;
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
            frame.Deciders.Add(localName, value);
        }

        return match;
    }

    /// <summary>The alternatives whose required attributes are there.</summary>
    private ulong SurvivorsOf(ElementFrame frame, in ProgramContent content)
    {
        ulong survivors = frame.Alive;
        for (int i = 0; i < content.AlternativeRequired.Count; i++)
        {
            if ((program.Masks[content.AlternativeRequired.Start + i] & ~frame.Seen) != 0)
            {
                survivors &= ~(1ul << i);
            }
        }

        return survivors;
    }
}
