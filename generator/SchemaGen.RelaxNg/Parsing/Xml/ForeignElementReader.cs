using System.Text;
using System.Xml;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>Reads an element of another namespace with its content. Processing instructions and nodes nested too deep are skipped.</summary>
internal sealed class ForeignElementReader(int depthLimit)
{
    private readonly Stack<OpenElement> _open = new();

    /// <summary>Reads the element at the reader's position and moves the reader past its end tag.</summary>
    public AnnotationElement Read(XmlReader reader)
    {
        while (true)
        {
            AnnotationElement? closed = null;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when _open.Count >= depthLimit:
                    reader.Skip();
                    continue;

                case XmlNodeType.Element:
                    bool isEmpty = reader.IsEmptyElement;
                    _open.Push(new OpenElement(reader, _open.Count > 0 && _open.Peek().IsPreserved));
                    closed = isEmpty ? _open.Pop().Close() : null;
                    break;

                case XmlNodeType.EndElement:
                    closed = _open.Pop().Close();
                    break;

                case XmlNodeType.Comment:
                    _open.Peek().Add(new AnnotationComment(TextLines.Unindent(reader.Value)));
                    break;

                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    _open.Peek().Add(reader.Value);
                    break;
            }

            reader.Read();
            if (closed is not null && _open.Count == 0)
            {
                return closed;
            }

            if (closed is not null)
            {
                _open.Peek().Add(closed);
            }
        }
    }

    private sealed class OpenElement
    {
        private readonly string _prefix;
        private readonly string _namespaceUri;
        private readonly string _localName;
        private readonly List<AnnotationAttribute> _attributes = [];
        private readonly List<AnnotationContent> _contents = [];
        private readonly StringBuilder _text = new();

        public OpenElement(XmlReader reader, bool isPreserved)
        {
            _prefix = reader.Prefix;
            _namespaceUri = reader.NamespaceURI;
            _localName = reader.LocalName;
            while (reader.MoveToNextAttribute())
            {
                if (reader.NamespaceURI != WellKnownNamespaces.Xmlns)
                {
                    _attributes.Add(new AnnotationAttribute(reader.Prefix, reader.NamespaceURI, reader.LocalName, reader.Value));
                }
            }

            reader.MoveToElement();
            IsPreserved = AnnotationRules.IsPreserved(_attributes, isPreserved);
        }

        public bool IsPreserved { get; }

        public void Add(string text) => _text.Append(text);

        public void Add(AnnotationContent content)
        {
            EndText();
            _contents.Add(content);
        }

        public AnnotationElement Close()
        {
            EndText();
            return AnnotationRules.WithoutLayout(new AnnotationElement(_prefix, _namespaceUri, _localName, [.. _attributes], [.. _contents]), IsPreserved);
        }

        private void EndText()
        {
            if (_text.Length > 0)
            {
                _contents.Add(new AnnotationText(_text.ToString()));
                _text.Clear();
            }
        }
    }
}
