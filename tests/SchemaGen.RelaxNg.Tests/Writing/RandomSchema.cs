using System.Text;
using System.Xml;

namespace SchemaGen.RelaxNg.Tests.Writing;

/// <summary>
/// Writes random schema files in the XML syntax: every pattern, name class and kind of annotation in every allowed place, with text that is
/// hard to write. They are correct only in their syntax.
/// </summary>
internal sealed class RandomSchema
{
    private const string Rng = "http://relaxng.org/ns/structure/1.0";
    private const string Xsd = "http://www.w3.org/2001/XMLSchema-datatypes";
    private static readonly string[] Names = ["a", "start", "element", "x-1", "list", "\u00e9t\u00e9", "_b.c"];
    private static readonly string[] Namespaces = ["", "urn:x", "urn:y", "urn:z", Rng];
    private static readonly string[] Texts =
        ["", "plain", "it's", "say \"so\"", "'\"", "\"'\"", "a\\x{41}b", "\\xx", "two\nlines", "\ttab", "\r", " edges ", "end\"", "\"\"\"'''", "# no comment", "\U00010300", "{ } [ ] ~"];
    private static readonly string[] Comments =
        ["words", "", "# hash", "two\n  lines", "a - b", "## not documentation", "\\x{7d} \\d", "first\n\nthird", "{ \"open"];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    private RandomSchema(int seed)
    {
        _random = new Random(seed);
        _xml = XmlWriter.Create(_text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize });
    }

    /// <summary>Writes the schema for a seed.</summary>
    public static string Create(int seed)
    {
        RandomSchema schema = new(seed);
        schema.MaybeComment();
        if (schema.Chance(80))
        {
            schema.Grammar(3, isRoot: true);
        }
        else
        {
            schema.Pattern(3, isRoot: true);
        }

        schema.MaybeComment();
        schema._xml.Flush();
        return schema._text.ToString();
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T One<T>(params T[] items) => items[_random.Next(items.Length)];

    private void MaybeComment()
    {
        while (Chance(8))
        {
            _xml.WriteComment($" {One(Comments)} ");
        }
    }

    /// <summary>Starts an element and writes the optional parts that any element may have.</summary>
    private void Open(string name, bool isRoot = false, bool mayStateNamespace = true)
    {
        _xml.WriteStartElement(name, Rng);
        if (isRoot)
        {
            _xml.WriteAttributeString("xmlns", "p", null, "urn:x");
            _xml.WriteAttributeString("xmlns", "q", null, "urn:y");
        }

        if (Chance(6))
        {
            _xml.WriteAttributeString("datatypeLibrary", One("", Xsd, "urn:library"));
        }

        if (mayStateNamespace && Chance(isRoot ? 40 : 4))
        {
            _xml.WriteAttributeString("ns", One(Namespaces));
        }

        if (Chance(4))
        {
            _xml.WriteAttributeString("p", "note", "urn:x", One(Texts));
        }

        if (Chance(2))
        {
            _xml.WriteAttributeString("xml", "lang", null, "en");
        }
    }

    private void Foreign(int depth, bool isNested = false)
    {
        if (!isNested && Chance(40))
        {
            _xml.WriteElementString("a", "documentation", "http://relaxng.org/ns/compatibility/annotations/1.0", One("One line.", "", "Two\n   lines.", "# odd", " \\x{20} "));
            return;
        }

        _xml.WriteStartElement(One("", "p", "m"), One(Names), "urn:x");
        if (Chance(30))
        {
            _xml.WriteAttributeString(One(Names), One(Texts));
        }

        for (int i = _random.Next(3); i > 0 && depth > 0; i--)
        {
            MaybeComment();
            if (Chance(50))
            {
                _xml.WriteString(One(Texts));
            }
            else
            {
                Foreign(depth - 1, isNested: true);
            }
        }

        MaybeComment();
        _xml.WriteEndElement();
    }

    private void MaybeForeign()
    {
        while (Chance(6))
        {
            MaybeComment();
            Foreign(2);
        }
    }

    private void Grammar(int depth, bool isRoot = false)
    {
        Open("grammar", isRoot);
        Contents(depth, mayInclude: true, _random.Next(isRoot ? 4 : 3));
        _xml.WriteEndElement();
    }

    private void Contents(int depth, bool mayInclude, int count)
    {
        MaybeForeign();
        MaybeComment();
        for (int i = 0; i < count; i++)
        {
            switch (_random.Next(mayInclude ? 8 : 7))
            {
                case 0:
                    Open("div");
                    Contents(depth - 1, mayInclude, depth > 0 ? _random.Next(3) : 0);
                    break;

                case 1:
                    Open("start");
                    Combine();
                    MaybeForeign();
                    Pattern(depth);
                    break;

                case 7:
                    Open("include");
                    _xml.WriteAttributeString("href", One("other.rng", "a%20b.rng"));
                    Contents(depth - 1, mayInclude: false, _random.Next(3));
                    break;

                default:
                    Open("define");
                    _xml.WriteAttributeString("name", One(Names));
                    Combine();
                    MaybeForeign();
                    Patterns(depth, 1);
                    break;
            }

            MaybeComment();
            _xml.WriteEndElement();
            MaybeForeign();
            MaybeComment();
        }
    }

    private void Combine()
    {
        if (Chance(30))
        {
            _xml.WriteAttributeString("combine", One("choice", "interleave"));
        }
    }

    private void Patterns(int depth, int least)
    {
        for (int i = least + _random.Next(3); i > 0; i--)
        {
            MaybeComment();
            Pattern(depth);
            MaybeForeign();
        }
    }

    private void Pattern(int depth, bool isRoot = false)
    {
        string kind = depth <= 0
            ? One("ref", "parentRef", "empty", "text", "notAllowed", "value", "data", "externalRef")
            : One("element", "attribute", "group", "interleave", "choice", "optional", "zeroOrMore", "oneOrMore", "list", "mixed", "ref", "value", "data", "data", "grammar");
        if (kind == "grammar")
        {
            Grammar(depth - 2, isRoot);
            return;
        }

        Open(kind, isRoot);
        switch (kind)
        {
            case "element" or "attribute":
                Name();
                MaybeForeign();
                if (kind == "element")
                {
                    Patterns(depth - 1, 1);
                }
                else if (Chance(70))
                {
                    Pattern(depth - 1);
                }

                break;

            case "ref" or "parentRef":
                _xml.WriteAttributeString("name", One(Names));
                MaybeForeign();
                break;

            case "externalRef":
                _xml.WriteAttributeString("href", "other.rng");
                MaybeForeign();
                break;

            case "value":
                Value();
                break;

            case "data":
                Data(depth);
                break;

            case "empty" or "text" or "notAllowed":
                MaybeForeign();
                break;

            default:
                MaybeForeign();
                Patterns(depth - 1, 1);
                break;
        }

        MaybeComment();
        _xml.WriteEndElement();
    }

    private void Value()
    {
        if (Chance(50))
        {
            _xml.WriteAttributeString("type", One("token", "string", "int", "QName"));
        }

        _xml.WriteString(One(Texts));
    }

    private void Data(int depth)
    {
        _xml.WriteAttributeString("type", One("token", "string", "int", "QName"));
        MaybeForeign();
        for (int i = _random.Next(3); i > 0; i--)
        {
            MaybeComment();
            Open("param", mayStateNamespace: false);
            _xml.WriteAttributeString("name", One(Names));
            _xml.WriteString(One(Texts));
            _xml.WriteEndElement();
        }

        if (Chance(30))
        {
            MaybeComment();
            Open("except", mayStateNamespace: false);
            MaybeForeign();
            Patterns(depth - 2, 1);
            _xml.WriteEndElement();
        }
    }

    private void Name()
    {
        if (Chance(60))
        {
            _xml.WriteAttributeString("name", One("", "", "p:", "q:") + One(Names));
        }
        else
        {
            MaybeForeign();
            MaybeComment();
            NameClass(2);
        }
    }

    private void NameClass(int depth)
    {
        string kind = depth <= 0 ? "name" : One("name", "anyName", "nsName", "choice");
        Open(kind);
        if (kind == "name")
        {
            _xml.WriteString(One("", "p:") + One(Names));
        }
        else if (kind == "choice")
        {
            MaybeForeign();
            NameClasses(depth);
        }
        else if (Chance(50))
        {
            MaybeForeign();
            Open("except", mayStateNamespace: false);
            NameClasses(depth);
            _xml.WriteEndElement();
        }

        MaybeComment();
        _xml.WriteEndElement();
    }

    private void NameClasses(int depth)
    {
        for (int i = 1 + _random.Next(3); i > 0; i--)
        {
            MaybeComment();
            NameClass(depth - 1);
            MaybeForeign();
        }
    }
}
