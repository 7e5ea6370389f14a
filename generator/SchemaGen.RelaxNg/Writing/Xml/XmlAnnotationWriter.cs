using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing.Xml;

/// <summary>Writes foreign elements, foreign attributes and comments.</summary>
internal sealed class XmlAnnotationWriter(XmlMarkup markup, SchemaNames names)
{
    /// <summary>Writes elements and comments, each on lines of its own.</summary>
    public void Write(ImmutableArray<AnnotationContent> contents)
    {
        foreach (AnnotationContent content in contents)
        {
            WriteOnLine(content, isNested: false);
        }
    }

    /// <summary>Writes attributes of the tag that is open.</summary>
    public void Write(ImmutableArray<AnnotationAttribute> attributes)
    {
        foreach (AnnotationAttribute attribute in attributes)
        {
            markup.Attribute(NameOf(attribute), attribute.Value);
        }
    }

    /// <summary>The name of an attribute with its prefix.</summary>
    public string NameOf(AnnotationAttribute attribute) =>
        attribute.NamespaceUri.Length == 0 ? attribute.LocalName : $"{names.PrefixOf(attribute.NamespaceUri, attribute.Prefix)}:{attribute.LocalName}";

    private void WriteOnLine(AnnotationContent content, bool isNested)
    {
        if (content is AnnotationComment comment)
        {
            markup.Comment(comment.Text);
        }
        else if (content is AnnotationElement element)
        {
            string name = NameOf(element);
            markup.Open(name);
            WriteAttributes(element, isNested);
            if (element is { IsDocumentation: true, Contents: [AnnotationText text] } && XmlMarkup.IsMultiline(text.Text))
            {
                markup.TextBlock(text.Text);
                markup.Close(name);
            }
            else if (element.Contents.All(static content => content is not AnnotationText))
            {
                foreach (AnnotationContent child in element.Contents)
                {
                    WriteOnLine(child, isNested || element.NamespaceUri.Length == 0);
                }

                markup.Close(name);
            }
            else
            {
                WriteInline(element, isNested);
                markup.CloseInline(name);
                markup.EndLine();
            }
        }
    }

    private void WriteInline(AnnotationElement parent, bool isNested)
    {
        bool isWithin = isNested || parent.NamespaceUri.Length == 0;
        foreach (AnnotationContent content in parent.Contents)
        {
            switch (content)
            {
                case AnnotationText text:
                    markup.Text(text.Text);
                    break;

                case AnnotationComment comment:
                    markup.CommentInline(comment.Text);
                    break;

                case AnnotationElement element:
                    markup.OpenInline(NameOf(element));
                    WriteAttributes(element, isWithin);
                    WriteInline(element, isWithin);
                    markup.CloseInline(NameOf(element));
                    break;
            }
        }
    }

    /// <summary>The default namespace of the file is RELAX NG's: an element of none says so, once.</summary>
    private void WriteAttributes(AnnotationElement element, bool isNested)
    {
        if (element.NamespaceUri.Length == 0 && !isNested)
        {
            markup.Attribute("xmlns", "");
        }

        Write(element.Attributes);
    }

    private string NameOf(AnnotationElement element) =>
        element.NamespaceUri.Length == 0 ? element.LocalName : $"{names.PrefixOf(element.NamespaceUri, element.Prefix)}:{element.LocalName}";
}
