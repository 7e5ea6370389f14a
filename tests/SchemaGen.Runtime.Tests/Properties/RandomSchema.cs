using System.Text;

namespace SchemaGen.Runtime.Tests.Properties;

/// <summary>
/// Writes random schemas with few names, so that they collide, all kinds of pattern, and contents that are likely to satisfy the restrictions of section 7.
/// Not all schemas are correct.
/// </summary>
internal sealed class RandomSchema(int seed)
{
    private const string XsdLibrary = "http://www.w3.org/2001/XMLSchema-datatypes";
    private static readonly string[] ElementNames = ["a", "b", "c", "d", "e"];
    private static readonly string[] AttributeNames = ["p", "q", "r", "s"];
    private static readonly string[] Words = ["x", "y", "z", "1", "2", "x y"];
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _defines;

    /// <summary>Writes the schema for a seed.</summary>
    public static string Write(int seed) => new RandomSchema(seed).Write();

    private string Write()
    {
        _defines = _random.Next(2, 8);
        _text.Append($"<grammar xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary='{XsdLibrary}'><start>");
        Wrap("choice", () => Repeat(_random.Next(1, 4), Reference));
        _text.Append("</start>");
        for (int i = 0; i < _defines; i++)
        {
            _text.Append($"<define name='d{i}'>");
            Element();
            _text.Append("</define>\n");
        }

        return _text.Append("</grammar>").ToString();
    }

    private void Element()
    {
        bool isNamed = Chance(85);
        _text.Append(isNamed ? $"<element name='{Pick(ElementNames)}'{(Chance(10) ? " ns='urn:n'" : "")}>" : "<element>");
        if (!isNamed)
        {
            NameClass(ElementNames);
        }

        switch (_random.Next(10))
        {
            case < 2:
                Attributes(2);
                Value(2);
                break;
            case 2:
                Wrap("choice", () =>
                {
                    Value(1);
                    Wrap("group", () => Attributes(2), () => Children(2));
                });
                break;
            case 3:
                Wrap("mixed", () => Attributes(2), () => Children(3));
                break;
            case 4:
                _text.Append("<empty/>");
                break;
            default:
                Content(4);
                break;
        }

        _text.Append("</element>");
    }

    /// <summary>Writes attributes and children, mixed.</summary>
    private void Content(int depth)
    {
        switch (depth == 0 ? _random.Next(3) : _random.Next(11))
        {
            case 0:
                Attribute();
                break;
            case 1 or 2:
                Reference();
                break;
            case 3 or 4:
                Wrap(Pick("group", "interleave"), () => Repeat(_random.Next(2, 4), () => Content(depth - 1)));
                break;
            case 5 or 6:
                Wrap("choice", () => Repeat(_random.Next(2, 4), () => Content(depth - 1)));
                break;
            case 7:
                Wrap("optional", () => Content(depth - 1));
                break;
            case 8:
                Wrap(Pick("oneOrMore", "zeroOrMore"), () => Children(depth - 1));
                break;
            case 9:
                Wrap(Pick("oneOrMore", "zeroOrMore"), () => Wrap("choice", () => Repeat(_random.Next(1, 4), Attribute)));
                break;
            default:
                _text.Append(Pick("<text/>", "<empty/>", "<notAllowed/>"));
                break;
        }
    }

    private void Children(int depth)
    {
        switch (depth == 0 ? 0 : _random.Next(7))
        {
            case 0 or 1:
                Reference();
                break;
            case 2 or 3:
                Wrap(Pick("group", "interleave"), () => Repeat(_random.Next(2, 4), () => Children(depth - 1)));
                break;
            case 4:
                Wrap("choice", () => Repeat(_random.Next(2, 4), () => Children(depth - 1)));
                break;
            default:
                Wrap(Pick("optional", "zeroOrMore", "oneOrMore"), () => Children(depth - 1));
                break;
        }
    }

    private void Attributes(int most) => Repeat(_random.Next(most + 1), () =>
    {
        if (Chance(50))
        {
            Wrap("optional", Attribute);
        }
        else
        {
            Attribute();
        }
    });

    private void Attribute()
    {
        if (Chance(8))
        {
            Wrap("zeroOrMore", () => Wrap("attribute", () => NameClass(AttributeNames), () => _text.Append("<text/>")));
            return;
        }

        if (Chance(8))
        {
            _text.Append($"<attribute><choice><name>{Pick(AttributeNames)}</name><name>{Pick(AttributeNames)}</name></choice>");
        }
        else
        {
            _text.Append($"<attribute name='{Pick(AttributeNames)}'>");
        }

        if (Chance(70))
        {
            Value(2);
        }

        _text.Append("</attribute>");
    }

    private void Value(int depth)
    {
        switch (depth == 0 ? _random.Next(4) : _random.Next(7))
        {
            case 0 or 1:
                _text.Append($"<value{Pick("", " type='string'", " type='token'")}>{Pick(Words)}</value>");
                break;
            case 2:
                _text.Append("<value type='integer'>1</value>");
                break;
            case 3:
                Data();
                break;
            case 4 or 5:
                Wrap("choice", () => Repeat(_random.Next(2, 4), () => Value(depth - 1)));
                break;
            default:
                Wrap("list", () => Repeat(_random.Next(1, 4), () => ListItem(2)));
                break;
        }
    }

    private void ListItem(int depth)
    {
        switch (depth == 0 ? 0 : _random.Next(6))
        {
            case 0 or 1:
                _text.Append($"<value>{Pick("x", "y", "z", "1", "2")}</value>");
                break;
            case 2:
                Data();
                break;
            case 3:
                Wrap("choice", () => Repeat(2, () => ListItem(depth - 1)));
                break;
            default:
                Wrap(Pick("optional", "zeroOrMore", "oneOrMore", "group"), () => Repeat(_random.Next(1, 3), () => ListItem(depth - 1)));
                break;
        }
    }

    private void Data()
    {
        string type = Pick("string", "token", "integer", "unsignedByte", "NCName", "boolean", "decimal", "NMTOKENS");
        string facet = type switch
        {
            "integer" or "decimal" => Pick("", "<param name='minInclusive'>-2</param>", "<param name='maxExclusive'>3</param>"),
            "string" or "token" => Pick("", "<param name='maxLength'>3</param>", "<param name='pattern'>[xyz]*( [xyz]+)?</param>", "<param name='minLength'>1</param>"),
            _ => "",
        };
        string except = Chance(25) && type is not "boolean" ? $"<except><value type='{(type == "string" ? "string" : "token")}'>{Pick("x", "1", "y")}</value></except>" : "";
        _text.Append($"<data type='{type}'>{facet}{except}</data>");
    }

    private void NameClass(string[] names)
    {
        switch (_random.Next(6))
        {
            case 0:
                _text.Append("<anyName/>");
                break;
            case 1:
                _text.Append($"<anyName><except><name>{Pick(names)}</name><nsName ns='urn:n'/></except></anyName>");
                break;
            case 2:
                _text.Append("<nsName ns='urn:n'/>");
                break;
            case 3:
                _text.Append($"<nsName ns=''><except><name>{Pick(names)}</name></except></nsName>");
                break;
            case 4:
                _text.Append($"<choice><name>{Pick(names)}</name><nsName ns='urn:n'><except><name ns='urn:n'>{Pick(names)}</name></except></nsName></choice>");
                break;
            default:
                _text.Append($"<choice><name>{Pick(names)}</name><name ns='urn:n'>{Pick(names)}</name></choice>");
                break;
        }
    }

    private void Reference() => _text.Append($"<ref name='d{_random.Next(_defines)}'/>");

    private void Wrap(string name, params ReadOnlySpan<Action> contents)
    {
        _text.Append($"<{name}>");
        int start = _text.Length;
        foreach (Action content in contents)
        {
            content();
        }

        // Nothing may have been written, which the syntax does not allow.
        _text.Append(_text.Length == start ? $"<empty/></{name}>" : $"</{name}>");
    }

    private static void Repeat(int count, Action action)
    {
        for (int i = 0; i < count; i++)
        {
            action();
        }
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(params ReadOnlySpan<string> items) => items[_random.Next(items.Length)];
}
