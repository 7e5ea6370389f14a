using System.Xml;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Validation;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>Adapts documents to a schema: reads, searches for the least change, writes, and validates what it wrote.</summary>
internal static class DocumentAdaptation
{
    /// <summary>Adapts a document.</summary>
    /// <param name="reader">The schema.</param>
    /// <param name="roots">The patterns that the root can have.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">How to adapt it.</param>
    /// <exception cref="ArgumentException">The path of a replacement is none, or the DOCTYPE would have to be read.</exception>
    public static XmlAdaptation Adapt(XmlSchemaReader reader, int[] roots, ReadOnlyMemory<byte> document, XmlAdaptationOptions options)
    {
        ReplacementTable replacements = new(options.Replacements);
        if (options.Reading.Doctype == XmlDoctype.Internal)
        {
            throw new ArgumentException("A DOCTYPE can be refused or ignored here: changes cannot be made to what its entities stand for.", nameof(options));
        }

        try
        {
            DocumentBytes bytes = DocumentInput.OfBytes(document.Span).WithDoctype(options.Reading.Doctype);
            DocumentTree tree = DocumentTree.Read(bytes, reader.Program, replacements, options.Reading);
            AdaptationSearch search = new(reader.Program, tree, roots, canInvent: false, options.KeepsKnown);
            return search.RootCost switch
            {
                0 => Verified(reader, roots, document, [], options),
                >= Cost.Impossible => Refused(reader, tree, roots, document, options),
                _ => Changed(reader, roots, tree, search, options),
            };
        }
        catch (XmlException exception)
        {
            string code = exception is DoctypeException ? XmlErrorCodes.Doctype : XmlErrorCodes.NotWellFormed;
            return Refused([new XmlValidationError(code, DocumentError.MessageOf(exception), exception.LineNumber, exception.LinePosition, "/", [])]);
        }
        catch (AdaptationLimitException exception)
        {
            return Refused([new XmlValidationError(XmlErrorCodes.LimitExceeded, exception.Message, 1, 1, "/", [])]);
        }
        catch (UnwritableException exception)
        {
            return Refused([new XmlValidationError(XmlErrorCodes.NotWellFormed, exception.Message, 1, 1, "/", [])]);
        }
    }

    private static XmlAdaptation Changed(XmlSchemaReader reader, int[] roots, DocumentTree tree, AdaptationSearch search, XmlAdaptationOptions options)
    {
        AdaptedText text = new(tree, search.Plans());
        return Verified(reader, roots, DocumentOutput.Of(text.Write(), tree.Document, null), text.Changes(), options);
    }

    /// <summary>Nobody gets a document that is not valid, whatever the search said.</summary>
    private static XmlAdaptation Verified(XmlSchemaReader reader, int[] roots, ReadOnlyMemory<byte> document, IReadOnlyList<XmlAdaptationChange> changes, XmlAdaptationOptions options) =>
        new(document, changes, reader.Validate(document, roots, options.Reading).Errors);

    private static XmlAdaptation Refused(XmlSchemaReader reader, DocumentTree tree, int[] roots, ReadOnlyMemory<byte> document, XmlAdaptationOptions options)
    {
        AdaptationSearch search = new(reader.Program, tree, roots, canInvent: true, options.KeepsKnown);
        return Refused(search.RootCost < Cost.Impossible
            ? new MissingParts(reader.Program, tree, options.KeepsKnown).In(search.Plans())
            : tree.Elements[0].Patterns.Length == 0 ? [reader.Validate(document, roots, options.Reading).Errors[0]]
            : reader.Validate(document, roots, options.Reading).Errors);
    }

    private static XmlAdaptation Refused(IReadOnlyList<XmlValidationError> errors) => new(default, [], errors);
}
