using System.Xml;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Documents;

/// <summary>Reads documents without a schema.</summary>
internal static class DocumentLoader
{
    /// <summary>The root element of a document, as raw XML.</summary>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public static XmlRawElement LoadRaw(DocumentBytes document)
    {
        XmlTokenizer tokens = new();
        ElementIndex index = new();
        tokens.Begin(document.Bytes, document.Start, document.End, document.Map, document.DoctypeEnd);
        Stack<int> open = [];
        while (true)
        {
            switch (tokens.Read())
            {
                case XmlTokenKind.StartTag:
                    open.Push(Start());
                    break;
                case XmlTokenKind.EmptyTag:
                    index.End(Start(), tokens.Position);
                    break;
                case XmlTokenKind.EndTag:
                    index.End(open.Pop(), tokens.Position);
                    break;
                case XmlTokenKind.Doctype:
                    DocumentPosition position = tokens.PositionOf(tokens.TokenStart);
                    throw new DoctypeException(position.Line, position.Column);
                case XmlTokenKind.End:
                    return (XmlRawElement)NodeOpener.Create(index.ToDocument(document, null, XmlReadOptions.Default), 0, ElementEntry.NoPattern);
            }
        }

        int Start()
        {
            bool declares = false;
            foreach (ref readonly AttributeToken attribute in tokens.Attributes)
            {
                declares |= attribute.IsDeclaration;
            }

            return index.Start(tokens.TokenStart, open.TryPeek(out int parent) ? parent : -1, declares);
        }
    }
}
