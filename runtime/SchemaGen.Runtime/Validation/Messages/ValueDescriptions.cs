using SchemaGen.Datatypes;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>The values that the schema allows as the text of an open element.</summary>
internal readonly struct ValueDescriptions(XmlSchemaProgram program, ElementLevel level)
{
    /// <summary>Describes an invalid text. The description expects nothing if the element cannot have a value.</summary>
    public ValueFault Of(ReadOnlySpan<byte> text, IDatatypeContext? context = null)
    {
        ValueFault fault = new();
        foreach (ValueMatcher matcher in Matchers())
        {
            matcher.Explain(text, context ?? NoContext.Instance, fault);
        }

        return fault;
    }

    /// <summary>Returns whether a text is an allowed value.</summary>
    public bool Allow(ReadOnlySpan<byte> text, IDatatypeContext context)
    {
        foreach (ValueMatcher matcher in Matchers())
        {
            if (matcher.Matches(text, context))
            {
                return true;
            }
        }

        return false;
    }

    private List<ValueMatcher> Matchers()
    {
        List<ValueMatcher> matchers = [];
        foreach (ElementFrame frame in level.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                if (program.Variants[frame.VariantAt(i)].Value is >= 0 and int value && !matchers.Contains(program.Values[value]))
                {
                    matchers.Add(program.Values[value]);
                }
            }
        }

        return matchers;
    }

    /// <summary>A context without declarations.</summary>
    public sealed class NoContext : IDatatypeContext
    {
        public static NoContext Instance { get; } = new();

        public string? LookupNamespace(string prefix) => null;

        public bool IsUnparsedEntity(string name) => false;

        public bool IsNotation(string name) => false;
    }
}
