using System.Xml;
using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime;

/// <summary>The loop over a document, compiled for each kind of reader by itself.</summary>
/// <typeparam name="TCursor">The kind of reader.</typeparam>
internal class DocumentReader<TCursor>(XmlSchemaProgram program, Func<int, XmlStartTag, XmlElementNode> create, bool isLenient = false)
    : DocumentReader(program, create, isLenient), IDocumentPlace
    where TCursor : struct, IDocumentCursor<TCursor>
{
    private TCursor _cursor;

    string IDocumentPlace.AttributeName => _cursor.LocalName;

    StartTagAttribute IDocumentPlace.Attribute => new(_cursor.LocalName, _cursor.NamespaceUri, _cursor.Value);

    DocumentPosition IDocumentPlace.Position => _cursor.Position;

    private protected sealed override DocumentPosition Position => _cursor.Position;

    string? IDatatypeContext.LookupNamespace(string prefix) => _cursor.Reader.LookupNamespace(prefix) ?? (prefix.Length == 0 ? "" : null);

    bool IDatatypeContext.IsUnparsedEntity(string name) => false;

    bool IDatatypeContext.IsNotation(string name) => false;

    private protected sealed override void ReadDocument(XmlReader reader)
    {
        _cursor = TCursor.At(reader);
        Validator.Errors.Place = this;
        if (reader.ReadState == ReadState.Initial)
        {
            _cursor.Read();
        }

        do
        {
            switch (_cursor.Kind)
            {
                case XmlNodeType.Element:
                    bool isEmpty = _cursor.IsEmptyElement;
                    if (!StartElement())
                    {
                        return;
                    }

                    if (isEmpty)
                    {
                        EndElement();
                    }

                    break;
                case XmlNodeType.EndElement:
                    EndElement();
                    break;
                case XmlNodeType.Whitespace when !KeepsWhiteSpace(Validator.Top):
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    Validator.Top.AddText(Builds ? _cursor.Value.AsMemory() : _cursor.Text, _cursor.Position);
                    break;
                case XmlNodeType.DocumentType:
                    Refuse(XmlErrorCodes.Doctype, "The document has a DOCTYPE, which is not read");
                    return;
                case XmlNodeType.EntityReference:
                    Refuse(XmlErrorCodes.NotWellFormed, $"The entity '{reader.Name}' is not declared");
                    return;
            }

            if (Validator.Depth == 0 && Validator.Top.HasChildren)
            {
                _cursor.Read();
                return;
            }
        }
        while ((!Validator.Errors.IsFull || IsLenient) && _cursor.Read());
    }

    private protected sealed override void Leave()
    {
        Validator.Errors.Place = null;
        StartTag.Leave();
        _cursor = default;
    }

    /// <summary>Whether white space by itself can be more than the distance between two children: in values, beside text, in raw content.</summary>
    private bool KeepsWhiteSpace(ElementLevel level)
    {
        foreach (ElementFrame frame in level.Frames)
        {
            if (frame.Content.HasValues || (Builds && (frame.Content.AllowsText || frame.Node is XmlRawElement)))
            {
                return true;
            }
        }

        return IsLenient;
    }

    private bool StartElement()
    {
        if (Validator.Depth >= Options.MaxDepth)
        {
            Refuse(XmlErrorCodes.LimitExceeded, $"Elements are nested more than {Options.MaxDepth} deep");
            return false;
        }

        DocumentPosition position = _cursor.Position;
        if (Validator.Depth > 0)
        {
            EndText();
        }
        else
        {
            RootPosition = position;
        }

        Validator.StartElement(_cursor.NumberIn(Program.Names), _cursor.LocalName, _cursor.NamespaceUri, position);
        if (Builds)
        {
            Form.Begin(_cursor.Prefix);
            StartTag.Clear();
        }

        if (_cursor.MoveToNextAttribute())
        {
            int count = 0;
            do
            {
                if (++count > Options.MaxAttributes)
                {
                    Refuse(XmlErrorCodes.LimitExceeded, $"An element has more than {Options.MaxAttributes} attributes");
                    return false;
                }

                ReadAttribute();
            }
            while (_cursor.MoveToNextAttribute());
            _cursor.MoveToElement();
        }

        Validator.EndStartTag();
        if (Builds)
        {
            StartNode();
        }

        return true;
    }

    private void ReadAttribute()
    {
        if (XmlStartTagForm.IsDeclaration(_cursor.NamespaceUri))
        {
            if (Builds)
            {
                Form.Add(_cursor.Prefix.Length == 0 ? "" : _cursor.LocalName, _cursor.Value);
            }

            return;
        }

        int name = _cursor.NumberIn(Program.Names);
        int errorsBefore = Validator.Errors.Total;
        Validator.Attribute(name, _cursor.AttributeText, this);
        if (Builds)
        {
            _cursor.AddTo(StartTag, name);
            EndAttribute(errorsBefore);
        }
    }

    private void EndText()
    {
        Validator.EndText();
        ElementLevel level = Validator.Top;
        if (Builds)
        {
            EndTextOfNode(level);
        }

        level.ClearText();
    }

    private void EndElement()
    {
        Validator.EndElement(this);
        if (Builds)
        {
            EndNode(Validator.Top);
        }

        Validator.Pop();
    }
}
