using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>Rules for start tags: attributes narrow the alternatives of a frame.</summary>
internal readonly struct StartTagRules(XmlSchemaProgram program)
{
    /// <summary>Matches an attribute with a name and a value, and removes the alternatives that do not allow it.</summary>
    public AttributeMatch Match(ElementFrame frame, int name, ReadOnlySpan<byte> localName, ReadOnlySpan<byte> value, IDatatypeContext context)
    {
        ref readonly ProgramContent content = ref program.Contents[frame.Content];
        if (!content.HasSharedAttributeNames)
        {
            int index = Find(program.AttributeNames.AsSpan(content.Attributes.Start, content.Attributes.Count), name);
            if (index < 0)
            {
                return AttributeMatch.Unknown;
            }

            ref readonly ProgramAttribute only = ref program.Attributes[content.Attributes.Start + index];
            if (only.Factor < 0)
            {
                frame.See(only.Required);
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
        return (content.Factors.Count == 0 || frame.TryKeepComplete(program, in content)) && frame.Sees(program.MaskOf(content.Required));
    }

    private static int Find(ReadOnlySpan<int> names, int name)
    {
        if (names.Length > 12)
        {
            return names.IndexOf(name);
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>An attribute that several alternatives, or a wildcard, can allow.</summary>
    private AttributeMatch MatchDeciding(in ProgramContent content, ElementFrame frame, int name, ReadOnlySpan<byte> localName, ReadOnlySpan<byte> value, IDatatypeContext context)
    {
        AttributeMatch match = AttributeMatch.Unknown;
        bool isRuledOut = false;
        int factor = -1;
        int[] names = program.AttributeNames;
        frame.BeginSurvivors(content.Alternatives);
        for (int i = content.Attributes.Start; i < content.Attributes.End; i++)
        {
            ref readonly ProgramAttribute candidate = ref program.Attributes[i];
            if (names[i] != name && (names[i] >= 0 || !Allows(candidate, name)))
            {
                continue;
            }

            // All candidates of a name decide one factor: no group has an attribute twice (section 7.3).
            factor = Math.Max(factor, candidate.Factor);
            if (candidate.Factor >= 0 && !frame.IsAnyAlive(program.MaskOf(candidate.Alternatives)))
            {
                isRuledOut = true;
                continue;
            }

            frame.See(candidate.Required);
            if (program.Values[candidate.Value].Matches(value, context))
            {
                frame.AddSurvivors(program.MaskOf(candidate.Alternatives));
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

        if (match == AttributeMatch.Accepted && factor >= 0)
        {
            frame.KeepSurvivors(program.MaskOf(program.MaskRows[factor]), localName, value);
        }

        return match;
    }
}
