using System.Buffers;
using SchemaGen.Datatypes.Xsd.Facets;

namespace SchemaGen.Datatypes.Xsd;

/// <summary>A type of XSD with the facets of a schema applied: white space first, then the type, then the facets.</summary>
internal sealed class XsdDatatype(XsdType type, Facet[] facets, IReadOnlyList<DatatypeParameter> parameters) : Datatype(type.Name)
{
    public override bool IsContextDependent => type.IsContextDependent;

    public override IdType IdType => type.IdType;

    public override IReadOnlyList<DatatypeParameter> Parameters => parameters;

    public override string Description => field ??= FacetDescription.Describe(type, facets);

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context = null)
    {
        if (WhiteSpaceNormalizer.TrySlice(text, type.WhiteSpace, out ReadOnlySpan<char> normal))
        {
            return IsNormalValid(normal, context);
        }

        char[] buffer = ArrayPool<char>.Shared.Rent(normal.Length);
        try
        {
            int length = WhiteSpaceNormalizer.Rewrite(normal, type.WhiteSpace, buffer);
            return IsNormalValid(buffer.AsSpan(0, length), context);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    public override object? Parse(string text, IDatatypeContext? context = null)
    {
        ReadOnlySpan<char> normal = WhiteSpaceNormalizer.Normalize(text, type.WhiteSpace).AsSpan();
        return IsNormalValid(normal, context) ? type.GetValue(normal, context) : null;
    }

    public override string? Explain(string text, IDatatypeContext? context = null)
    {
        ReadOnlySpan<char> normal = WhiteSpaceNormalizer.Normalize(text, type.WhiteSpace).AsSpan();
        if (!type.IsValid(normal, context))
        {
            return type.Explain(normal, context);
        }

        foreach (Facet facet in facets)
        {
            if (!facet.Allows(type, normal))
            {
                return facet.Explain(type, normal) ?? (facets.Length > 1 ? $"it is not {type.Noun} {facet.Description}" : null);
            }
        }

        return null;
    }

    private bool IsNormalValid(ReadOnlySpan<char> text, IDatatypeContext? context)
    {
        if (!type.IsValid(text, context))
        {
            return false;
        }

        foreach (Facet facet in facets)
        {
            if (!facet.Allows(type, text))
            {
                return false;
            }
        }

        return true;
    }
}
