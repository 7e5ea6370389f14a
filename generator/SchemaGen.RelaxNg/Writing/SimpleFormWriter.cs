using System.Text;
using System.Xml;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing;

/// <summary>
/// Writes a grammar in the simple form as a RELAX NG schema: a start, and a definition for each element. Chains of choices, groups and
/// interleaves are written flat for readability; the full syntax allows this.
/// </summary>
public static class SimpleFormWriter
{
    /// <summary>Writes a grammar; lines end with a line feed.</summary>
    /// <param name="grammar">The grammar.</param>
    /// <param name="syntax">The syntax to write.</param>
    public static string Write(Grammar grammar, SchemaSyntax syntax = SchemaSyntax.Xml)
    {
        string xml = WriteXml(grammar);
        return syntax == SchemaSyntax.Xml ? xml : SchemaWriter.Write(Tree(xml), syntax);
    }

    /// <summary>Converts the simple form to a tree of the full syntax, which the writers accept. It nests as deeply as the expanded schema.</summary>
    private static PatternSyntax Tree(string xml) =>
        SchemaCompiler.Parse("simple.rng", xml, SchemaLimits.Default with { Depth = int.MaxValue }).Root
        ?? throw new System.Diagnostics.UnreachableException();

    private static string WriteXml(Grammar grammar)
    {
        StringBuilder text = new();
        XmlWriterSettings settings = new() { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, OmitXmlDeclaration = true };
        using (XmlWriter writer = XmlWriter.Create(text, settings))
        {
            writer.WriteStartElement("grammar", WellKnownNamespaces.Structure);
            writer.WriteStartElement("start");
            WritePattern(grammar.Start, writer);
            writer.WriteEndElement();
            foreach (ElementPattern element in grammar.Elements)
            {
                writer.WriteStartElement("define");
                writer.WriteAttributeString("name", element.Name);
                writer.WriteStartElement("element");
                WriteNameClass(element.NameClass, writer);
                WritePattern(element.Content, writer);
                writer.WriteEndElement();
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void WritePattern(Pattern pattern, XmlWriter writer)
    {
        writer.WriteStartElement(NameOf(pattern));
        switch (pattern)
        {
            case ElementPattern element:
                writer.WriteAttributeString("name", element.Name);
                break;

            case ChoicePattern or GroupPattern or InterleavePattern:
                foreach (Pattern item in PatternChain.Items(pattern))
                {
                    WritePattern(item, writer);
                }

                break;

            case OneOrMorePattern oneOrMore:
                WritePattern(oneOrMore.Content, writer);
                break;

            case ListPattern list:
                WritePattern(list.Content, writer);
                break;

            case AttributePattern attribute:
                WriteNameClass(attribute.NameClass, writer);
                WritePattern(attribute.Content, writer);
                break;

            case ValuePattern value:
                WriteValue(value, writer);
                break;

            case DataPattern data:
                WriteData(data, writer);
                break;
        }

        writer.WriteEndElement();
    }

    private static string NameOf(Pattern pattern) => pattern switch
    {
        ElementPattern => "ref",
        ChoicePattern => "choice",
        GroupPattern => "group",
        InterleavePattern => "interleave",
        OneOrMorePattern => "oneOrMore",
        ListPattern => "list",
        AttributePattern => "attribute",
        ValuePattern => "value",
        DataPattern => "data",
        TextPattern => "text",
        EmptyPattern => "empty",
        _ => "notAllowed",
    };

    /// <summary>Writes a QName with an <c>ns</c> attribute and without its prefix, because nothing else in a simple schema depends on prefixes.</summary>
    private static void WriteValue(ValuePattern value, XmlWriter writer)
    {
        WriteType(value.Reference, writer);
        string text = value.Text;
        if (value.Datatype.IsContextDependent)
        {
            writer.WriteAttributeString("ns", value.NamespaceUri);
            text = text[(text.IndexOf(':') + 1)..];
        }

        writer.WriteString(text);
    }

    private static void WriteData(DataPattern data, XmlWriter writer)
    {
        WriteType(data.Reference, writer);
        foreach ((string name, string value) in data.Reference.Parameters.Select(static parameter => (parameter.Name, parameter.Value)))
        {
            writer.WriteStartElement("param");
            writer.WriteAttributeString("name", name);
            writer.WriteString(value);
            writer.WriteEndElement();
        }

        if (data.Except is not null)
        {
            writer.WriteStartElement("except");
            WritePattern(data.Except, writer);
            writer.WriteEndElement();
        }
    }

    private static void WriteType(DatatypeReference reference, XmlWriter writer)
    {
        writer.WriteAttributeString("datatypeLibrary", reference.LibraryUri);
        writer.WriteAttributeString("type", reference.TypeName);
    }

    private static void WriteNameClass(NameClass nameClass, XmlWriter writer)
    {
        switch (nameClass)
        {
            case NameClassName name:
                writer.WriteStartElement("name");
                writer.WriteAttributeString("ns", name.NamespaceUri);
                writer.WriteString(name.LocalName);
                break;

            case NsNameClass nsName:
                writer.WriteStartElement("nsName");
                writer.WriteAttributeString("ns", nsName.NamespaceUri);
                WriteExcept(nsName.Except, writer);
                break;

            case AnyNameClass anyName:
                writer.WriteStartElement("anyName");
                WriteExcept(anyName.Except, writer);
                break;

            case NameClassChoice choice:
                writer.WriteStartElement("choice");
                WriteNameClass(choice.Left, writer);
                WriteNameClass(choice.Right, writer);
                break;
        }

        writer.WriteEndElement();
    }

    private static void WriteExcept(NameClass? except, XmlWriter writer)
    {
        if (except is not null)
        {
            writer.WriteStartElement("except");
            WriteNameClass(except, writer);
            writer.WriteEndElement();
        }
    }
}
