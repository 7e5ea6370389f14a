using System.Text;
using System.Xml.Linq;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Tests.Notation;

/// <summary>
/// Schemas on one line, so that tables of them can be read:
/// <c>doc{ @id{$int}, (a{text} | %B)* } ; B = b{ "x" | "y" }</c>. <c>name{...}</c> is an element, <c>@name{...}</c> an attribute
/// (<c>@name</c> alone: of text), <c>"v"</c> a value, <c>$type</c> a datatype, <c>type"v"</c> a value of it, <c>$type[facet=v;...]</c>
/// one with facets, <c>%X</c> a definition. Wildcards are <c>*</c>, <c>{uri}*</c>, and <c>*-(a|b)</c>.
/// </summary>
internal sealed class SchemaNotation
{
    private static readonly XNamespace Rng = "http://relaxng.org/ns/structure/1.0";
    private readonly string _text;
    private int _position;

    private SchemaNotation(string text) => _text = text;

    /// <summary>The schema as RELAX NG in XML.</summary>
    public static string ToXml(string notation)
    {
        XElement grammar = new(Rng + "grammar", new XAttribute("datatypeLibrary", "http://www.w3.org/2001/XMLSchema-datatypes"));
        SchemaNotation reader = new(notation);
        grammar.Add(new XElement(Rng + "start", reader.Pattern()));
        while (reader.TrySkip(";"))
        {
            string name = reader.Name();
            reader.Skip("=");
            grammar.Add(new XElement(Rng + "define", new XAttribute("name", name), reader.Pattern()));
        }

        return reader._position == notation.Length ? grammar.ToString() : throw reader.Error("the end");
    }

    /// <summary>The simple form of the schema.</summary>
    public static Grammar ToGrammar(string notation)
    {
        string xml = ToXml(notation);
        SchemaResult result = SchemaCompiler.Compile("main.rng", path => SchemaCompiler.Parse(path, xml, SchemaLimits.Default), SchemaLimits.Default);
        return result.Grammar ?? throw new ArgumentException($"{notation}: {string.Join("; ", result.Diagnostics.Select(static diagnostic => diagnostic.Message))}", nameof(notation));
    }

    private XElement Pattern()
    {
        List<XElement> items = [Repeated()];
        foreach ((string sign, string name) in new[] { ("|", "choice"), (",", "group"), ("&", "interleave") })
        {
            while (TrySkip(sign))
            {
                items.Add(Repeated());
            }

            if (items.Count > 1)
            {
                return new XElement(Rng + name, items);
            }
        }

        return items[0];
    }

    private XElement Repeated()
    {
        XElement pattern = Primary();
        while (true)
        {
            string? name = TrySkip("?") ? "optional" : TrySkip("*") ? "zeroOrMore" : TrySkip("+") ? "oneOrMore" : null;
            if (name is null)
            {
                return pattern;
            }

            pattern = new XElement(Rng + name, pattern);
        }
    }

    private XElement Primary()
    {
        if (Peek() == '(' && !IsNameChoice() && TrySkip("("))
        {
            XElement inner = Pattern();
            Skip(")");
            return inner;
        }

        if (TrySkip("@"))
        {
            XElement names = NameClass();
            return new XElement(Rng + "attribute", names, TrySkip("{") ? Body() : new XElement(Rng + "text"));
        }

        if (TrySkip("%"))
        {
            return new XElement(Rng + "ref", new XAttribute("name", Name()));
        }

        if (TrySkip("$"))
        {
            return Data();
        }

        if (Peek() == '"')
        {
            return new XElement(Rng + "value", new XAttribute("type", "token"), Quoted());
        }

        int start = _position;
        if (Peek() is not ('*' or '{' or '('))
        {
            string word = Name();
            if (Peek() == '"')
            {
                return new XElement(Rng + "value", new XAttribute("type", word), Quoted());
            }

            if (Peek() != '{' || word == "list")
            {
                return word switch
                {
                    "text" or "empty" or "notAllowed" => new XElement(Rng + word),
                    "list" => new XElement(Rng + "list", SkipAnd("{", Body)),
                    _ => throw Error("a pattern"),
                };
            }
        }

        _position = start;
        return new XElement(Rng + "element", NameClass(), SkipAnd("{", Body));
    }

    private XElement Data()
    {
        XElement data = new(Rng + "data", new XAttribute("type", Name()));
        if (TrySkip("["))
        {
            do
            {
                string facet = Name();
                Skip("=");
                int end = _text.IndexOf(']', _position);
                int next = _text.IndexOf(';', _position);
                if (_text[_position] == '/')
                {
                    // Facets between slashes may have any characters.
                    end = _text.IndexOf('/', _position + 1);
                    data.Add(new XElement(Rng + "param", new XAttribute("name", facet), _text[(_position + 1)..end]));
                    _position = end + 1;
                    continue;
                }

                end = next >= 0 && next < end ? next : end;
                data.Add(new XElement(Rng + "param", new XAttribute("name", facet), _text[_position..end]));
                _position = end;
            }
            while (TrySkip(";"));
            Skip("]");
        }

        if (TrySkip("-"))
        {
            data.Add(new XElement(Rng + "except", Primary()));
        }

        return data;
    }

    private XElement NameClass()
    {
        if (TrySkip("("))
        {
            XElement choice = new(Rng + "choice", NameClass());
            while (TrySkip("|"))
            {
                choice.Add(NameClass());
            }

            Skip(")");
            return choice;
        }

        string ns = "";
        bool isNamespace = Peek() == '{';
        if (TrySkip("{"))
        {
            int end = _text.IndexOf('}', _position);
            ns = _text[_position..end];
            _position = end + 1;
        }

        if (!TrySkip("*"))
        {
            return new XElement(Rng + "name", new XAttribute("ns", ns), Name());
        }

        XElement wildcard = isNamespace ? new XElement(Rng + "nsName", new XAttribute("ns", ns)) : new XElement(Rng + "anyName");
        if (TrySkip("-"))
        {
            wildcard.Add(new XElement(Rng + "except", NameClass()));
        }

        return wildcard;
    }

    private XElement Body()
    {
        if (TrySkip("}"))
        {
            return new XElement(Rng + "empty");
        }

        XElement body = Pattern();
        Skip("}");
        return body;
    }

    private XElement SkipAnd(string sign, Func<XElement> read)
    {
        Skip(sign);
        return read();
    }

    private string Quoted()
    {
        Skip("\"");
        int end = _text.IndexOf('"', _position);
        string value = _text[_position..end];
        _position = end + 1;
        SkipSpace();
        return value;
    }

    private string Name()
    {
        StringBuilder name = new();
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '_' or ':'))
        {
            name.Append(_text[_position++]);
        }

        SkipSpace();
        return name.Length > 0 ? name.ToString() : throw Error("a name");
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private bool TrySkip(string sign)
    {
        if (string.CompareOrdinal(_text, _position, sign, 0, sign.Length) != 0)
        {
            return false;
        }

        _position += sign.Length;
        SkipSpace();
        return true;
    }

    private void Skip(string sign)
    {
        if (!TrySkip(sign))
        {
            throw Error(sign);
        }
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    /// <summary>Whether names in parentheses stand here with a content behind them.</summary>
    private bool IsNameChoice()
    {
        int end = _text.IndexOf(')', _position);
        return end >= 0
            && end + 1 < _text.Length
            && _text[end + 1] == '{'
            && _text[(_position + 1)..end].All(static c => char.IsLetterOrDigit(c) || c is '|' or ' ');
    }

    private FormatException Error(string expected) => new($"{_text}: expected {expected} at {_position}.");
}
