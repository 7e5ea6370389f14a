using System.Buffers;
using System.Text;
using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Values;

/// <summary>Any value of a datatype but the excepted ones.</summary>
internal sealed class DataMatcher(LazyDatatype datatype, ValueMatcher? except) : ValueMatcher
{
    private const int ShortText = 64;
    private const int ShownExceptions = 5;

    // Made with the first text: a document needs few of a schema's datatypes.
    private AcceptedTexts? _accepted;

    public override bool Matches(ReadOnlySpan<byte> text, IDatatypeContext context)
    {
        // Documents repeat their values; what was accepted once needs no second look, unless it depends on the place.
        if (_accepted?.Contains(text) == true)
        {
            return true;
        }

        if (!IsValid(text, context) || except?.Matches(text, context) == true)
        {
            return false;
        }

        if (!datatype.Value.IsContextDependent)
        {
            (_accepted ??= new AcceptedTexts()).Add(text);
        }

        return true;
    }

    public override void Explain(ReadOnlySpan<byte> text, IDatatypeContext context, ValueFault fault)
    {
        string expected = datatype.Value.Description;
        ValueFault excepted = new();
        except?.Explain(text, context, excepted);
        if (excepted.Expected.Count > 0)
        {
            expected += $", but not {string.Join(" or ", excepted.Expected.Take(ShownExceptions))}{(excepted.Expected.Count > ShownExceptions ? " or others" : "")}";
        }

        string? reason = IsValid(text, context) ? null : datatype.Value.Explain(Encoding.UTF8.GetString(text), context);
        fault.AddKind(expected, reason);
    }

    private bool IsValid(ReadOnlySpan<byte> text, IDatatypeContext context)
    {
        if (text.Length <= ShortText)
        {
            Span<char> characters = stackalloc char[ShortText];
            return datatype.Value.IsValid(characters[..Encoding.UTF8.GetChars(text, characters)], context);
        }

        char[] rented = ArrayPool<char>.Shared.Rent(text.Length);
        bool isValid = datatype.Value.IsValid(rented.AsSpan(0, Encoding.UTF8.GetChars(text, rented)), context);
        ArrayPool<char>.Shared.Return(rented);
        return isValid;
    }
}
