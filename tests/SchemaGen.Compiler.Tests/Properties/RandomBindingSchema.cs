namespace SchemaGen.Compiler.Tests.Properties;

/// <summary>
/// Writes random schemas that resemble real ones: definitions of elements, of parts of their content and of values; unions with a discriminator
/// attribute; repeated choices; nested elements. The seed decides which of these a schema has, so each also occurs without the
/// others. There are few names, chosen to collide. Nearly all schemas are correct.
/// </summary>
internal sealed class RandomBindingSchema
{
    private static readonly string[] AllWords =
    [
        "disk", "source", "Source", "target", "type", "address", "addresses", "items", "value", "name", "text", "class", "match", "extra",
        "a-b", "a.b", "aB", "A_B", "clone", "unrecognized", "default", "entry", "x1", "_", "\u00E9t\u00E9",
    ];

    private static readonly string[] Values = ["file", "block", "yes", "no", "on", "off", "1", "01", "*", "a b", "File", "default", "Unrecognized", "", "\u00FC", "true", "false"];

    private static readonly string[] Datatypes =
    [
        "string", "token", "int", "unsignedByte", "unsignedLong", "integer", "boolean", "decimal", "double", "NCName", "NMTOKENS", "anyURI", "dateTime",
        "hexBinary", "positiveInteger", "short", "language", "duration",
    ];

    private readonly Random _random;
    private readonly string[] _words;
    private readonly int[] _weights;
    private readonly string[] _elementNames;
    private readonly List<string> _defines = [];
    private readonly List<(string Name, SchemaPart Part)> _contents = [];
    private readonly List<string> _valueDefines = [];
    private readonly string _combination;
    private string _reference = "ref";

    private RandomBindingSchema(int seed)
    {
        _random = new Random(seed);
        _words = [.. AllWords.OrderBy(_ => _random.Next()).Take(_random.Next(4, 9))];
        _weights = [.. Enumerable.Range(0, Enum.GetValues<Feature>().Length).Select(_ => _random.Next(4) == 0 ? 0 : _random.Next(1, 12))];
        _elementNames = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Name())];
        _combination = Pick("choice", "interleave");
    }

    private enum Feature
    {
        Attribute,
        Reference,
        Inline,
        Group,
        Choice,
        Discriminated,
        RepeatedChoice,
        Repeated,
        Optional,
        Mixed,
        Wildcard,
        ContentReference,
        NestedGrammar,
        SameName,
        Combined,
    }

    /// <summary>Writes the schema for a seed.</summary>
    public static string Write(int seed) => new RandomBindingSchema(seed).Write();

    private string Write()
    {
        for (int i = _random.Next(3); i > 0; i--)
        {
            _valueDefines.Add($"values{i}");
            _defines.Add($"<define name='values{i}'>{Enumeration(wantsMany: true)}</define>");
        }

        for (int i = _random.Next(4); i > 0; i--)
        {
            SchemaPart part = Chance(Feature.Discriminated) ? Discriminated(2) : Content(3);
            string name = Pick($"{Pick(_words)}{i}", $"part{i}");
            AddContentDefine(name, part);
        }

        for (int i = 0; i < _elementNames.Length; i++)
        {
            _defines.Add($"<define name='e{i}'>{Documentation()}{ElementDefine(_elementNames[i])}</define>");
        }

        string start = string.Concat(Several(1, 2, () => $"<ref name='e{_random.Next(_elementNames.Length)}'/>"));
        return $"""
            <grammar xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes' xmlns:o='urn:o'
                     xmlns:a='http://relaxng.org/ns/compatibility/annotations/1.0'{Pick("", "", " ns='urn:s'")}>
            <start><choice>{start}</choice></start>
            {string.Join('\n', _defines)}
            </grammar>
            """;
    }

    /// <summary>Adds a definition, in one or two parts, that others of its kind may refer to.</summary>
    private void AddContentDefine(string name, SchemaPart part)
    {
        if (_contents.Exists(other => other.Name == name))
        {
            return;
        }

        if (Chance(Feature.Combined))
        {
            SchemaPart second = Content(1);
            SchemaPart whole = _combination == "choice" ? SchemaPart.OneOf([part, second]) : SchemaPart.Together("interleave", [part, second]);
            if (whole.Xml == $"<{_combination}>{part.Xml}{second.Xml}</{_combination}>")
            {
                _defines.Add($"<define name='{name}' combine='{_combination}'>{part.Xml}</define>");
                _defines.Add($"<define name='{name}' combine='{_combination}'>{second.Xml}</define>");
                _contents.Add((name, whole));
                return;
            }
        }

        _defines.Add($"<define name='{name}'>{Documentation()}{part.Xml}</define>");
        _contents.Add((name, part));
    }

    private string ElementDefine(string name) => Chance(Feature.SameName)
        ? $"<choice>{Element(name, 3)}{Element(name, 2)}{(_random.Next(3) == 0 ? Element(name, 1) : "")}</choice>"
        : Element(name, 4);

    private string Element(string name, int depth) => $"<element name='{name}'>{ElementContent(depth)}</element>";

    private string ElementContent(int depth) => _random.Next(12) switch
    {
        0 => "<text/>",
        1 => "<empty/>",
        2 => Data(2),
        3 => SchemaPart.Together("group", [.. Attributes(3), SchemaPart.OfData(Data(2))]).Xml,
        4 when Chance(Feature.Mixed) => SchemaPart.Together("mixed", [.. Attributes(2), Children(depth)]).Xml,
        5 => SchemaPart.Together("group", [.. Attributes(3), SchemaPart.Text]).Xml,
        6 when Chance(Feature.Wildcard) => SchemaPart.Together("interleave", [.. Attributes(2), AnyContent()]).Xml,
        7 when Chance(Feature.Discriminated) => SchemaPart.Together(Together(), [Discriminated(depth), Content(1)]).Xml,
        8 => SchemaPart.OneOf([SchemaPart.OfData(Data(1)), Content(depth)]).Xml,
        _ => SchemaPart.Together(Together(), [.. Attributes(2), Content(depth), Content(depth - 1)]).Xml,
    };

    private SchemaPart Content(int depth)
    {
        if (depth <= 0)
        {
            return _random.Next(2) == 0 ? Attribute() : ElementReference();
        }

        return Draw() switch
        {
            Feature.Attribute => Attribute(),
            Feature.Reference => ElementReference(),
            Feature.Inline => Inline(depth),
            Feature.Group => SchemaPart.Together(Together(), Several(2, 5, () => Content(depth - 1))),
            Feature.Choice => SchemaPart.OneOf(Several(2, 4, () => Content(depth - 1))),
            Feature.Discriminated => Discriminated(depth - 1),
            Feature.RepeatedChoice => SchemaPart.OneOf(Several(2, 4, () => Children(1))).In(Pick("zeroOrMore", "oneOrMore")),
            Feature.Repeated => Children(depth - 1).In(Pick("zeroOrMore", "oneOrMore")),
            Feature.Optional => Content(depth - 1).In("optional"),
            Feature.Mixed => Children(depth - 1).HasText ? SchemaPart.Text : SchemaPart.Together("mixed", [Children(depth - 1)]) with { HasText = true },
            Feature.Wildcard => AnyElement().In(Pick("zeroOrMore", "optional")),
            Feature.ContentReference when _contents.Count > 0 => ContentReference(),
            Feature.NestedGrammar when _reference == "ref" => NestedGrammar(depth - 1),
            Feature.SameName when Name() is var name => SchemaPart.OneOf(Several(2, 3, () => SchemaPart.OfElement(Element(name, depth - 1), name))),
            _ => SchemaPart.Together(Together(), [Attribute(), ElementReference()]),
        };
    }

    /// <summary>Returns content without attributes and data.</summary>
    private SchemaPart Children(int depth)
    {
        for (int attempt = 0; attempt < 3; attempt++)
        {
            SchemaPart part = _random.Next(3) switch
            {
                0 => ElementReference(),
                1 => Inline(depth),
                _ => Content(depth),
            };
            if (part.CanRepeat)
            {
                return part;
            }
        }

        return ElementReference();
    }

    private SchemaPart Inline(int depth)
    {
        string name = Name();
        SchemaPart element = SchemaPart.OfElement(Element(name, depth - 1), name);
        return _random.Next(3) switch
        {
            0 => element,
            1 => element.In("optional"),
            _ => element.In("zeroOrMore"),
        };
    }

    private SchemaPart ElementReference()
    {
        int number = _random.Next(_elementNames.Length);
        SchemaPart reference = SchemaPart.OfElement($"<{_reference} name='e{number}'/>", _elementNames[number]);
        return _random.Next(2) == 0 ? reference : reference.In("optional");
    }

    private SchemaPart ContentReference()
    {
        (string name, SchemaPart part) = _contents[_random.Next(_contents.Count)];
        return part with { Xml = $"<{_reference} name='{name}'/>" };
    }

    /// <summary>Returns a nested grammar that refers to the outer one.</summary>
    private SchemaPart NestedGrammar(int depth)
    {
        _reference = "parentRef";
        SchemaPart part = Content(depth);
        string name = Name();
        string element = Element(name, 1);
        _reference = "ref";
        SchemaPart inner = SchemaPart.Together("group", [part, SchemaPart.OfElement("<ref name='inner'/>", name)]);
        return inner with { Xml = $"<grammar><start>{inner.Xml}</start><define name='inner'>{element}</define></grammar>" };
    }

    /// <summary>Returns a choice with a discriminator attribute.</summary>
    private SchemaPart Discriminated(int depth)
    {
        string attribute = Name();
        List<string> values = [.. Values.OrderBy(_ => _random.Next()).Take(_random.Next(2, 6))];
        List<SchemaPart> alternatives = [];
        while (values.Count > 0)
        {
            int count = Math.Min(values.Count, _random.Next(4) == 0 ? 2 : 1);
            string words = string.Concat(values.Take(count).Select(static value => $"<value>{value}</value>"));
            values.RemoveRange(0, count);
            SchemaPart tag = SchemaPart.OfAttribute($"<attribute name='{attribute}'><choice>{words}</choice></attribute>", attribute);
            if (alternatives.Count == 0 && _random.Next(3) == 0)
            {
                tag = tag.In("optional");
            }

            alternatives.Add(SchemaPart.Together(Together(), [tag, .. Several(0, 3, () => Content(depth - 1))]));
        }

        return SchemaPart.OneOf(alternatives);
    }

    private IEnumerable<SchemaPart> Attributes(int most) => Several(0, most, Attribute);

    private SchemaPart Attribute()
    {
        if (Chance(Feature.Wildcard) && _random.Next(4) == 0)
        {
            string nameClass = Pick("<anyName/>", "<nsName ns='urn:o'/>", "<anyName><except><nsName ns=''/></except></anyName>");
            return SchemaPart.OfAttribute($"<zeroOrMore><attribute>{nameClass}<text/></attribute></zeroOrMore>", SchemaPart.Any);
        }

        string name = _random.Next(6) == 0 ? $"o:{Pick(_words)}" : Pick(_words);
        if (_random.Next(10) == 0 && Pick(_words) is var other && other != name)
        {
            return SchemaPart.OfAttribute($"<attribute><choice><name>{name}</name><name>{other}</name></choice>{AttributeValue()}</attribute>", name, other);
        }

        SchemaPart attribute = SchemaPart.OfAttribute($"<attribute name='{name}'>{AttributeValue()}</attribute>", name);
        return _random.Next(2) == 0 ? attribute : attribute.In("optional");
    }

    private string AttributeValue() => _random.Next(3) == 0 ? "" : Data(2);

    private string Data(int depth) => (depth == 0 ? _random.Next(3) : _random.Next(8)) switch
    {
        0 => OfDatatype(),
        1 => Enumeration(wantsMany: false),
        2 when _valueDefines.Count > 0 => $"<{_reference} name='{Pick([.. _valueDefines])}'/>",
        3 => $"<choice>{Data(depth - 1)}{Data(depth - 1)}</choice>",
        4 => $"<list>{ListItem()}{(_random.Next(2) == 0 ? ListItem() : "")}</list>",
        5 => Pick(
            "<data type='string'><param name='pattern'>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}</param></data>",
            "<data type='unsignedInt'><param name='pattern'>0x[0-9a-f]+|[0-9]+</param></data>",
            "<choice><value>yes</value><value>no</value></choice>",
            "<choice><data type='unsignedInt'/><value>auto</value></choice>"),
        _ => OfDatatype(),
    };

    private string OfDatatype()
    {
        string type = Pick(Datatypes);
        return type is "string" or "token" && _random.Next(4) == 0
            ? $"<data type='{type}'><except><value type='string'>{Pick(Values)}</value></except></data>"
            : $"<data type='{type}'/>";
    }

    private string ListItem() => SchemaPart.OfData(Pick(OfDatatype(), "<value>a</value>", "<choice><value>b</value><data type='int'/></choice>"))
        .In(Pick("optional", "zeroOrMore", "oneOrMore", "group")).Xml;

    private string Enumeration(bool wantsMany)
    {
        IEnumerable<string> values = Values.OrderBy(_ => _random.Next()).Take(_random.Next(wantsMany ? 2 : 1, 5));
        string type = Pick("", "", " type='string'");
        return $"<choice>{string.Concat(values.Select(value => $"<value{type}>{value}</value>"))}</choice>";
    }

    private SchemaPart AnyElement()
    {
        string names = Pick("<anyName/>", "<nsName ns='urn:o'/>", "<anyName><except><nsName ns=''/></except></anyName>", $"<choice><name>{Pick(_words)}</name><name>{Pick(_words)}</name></choice>");
        return SchemaPart.OfElement($"<element>{names}{Pick("<text/>", "<empty/>", Element(Name(), 0), AnyContent().Xml)}</element>", SchemaPart.Any);
    }

    private SchemaPart AnyContent()
    {
        if (_defines.TrueForAll(static define => !define.Contains("name='anything'", StringComparison.Ordinal)))
        {
            _defines.Add("<define name='anything'><zeroOrMore><choice><text/><attribute><anyName/></attribute><element><anyName/><ref name='anything'/></element></choice></zeroOrMore></define>");
        }

        return new SchemaPart($"<{_reference} name='anything'/>", [SchemaPart.Any], [SchemaPart.Any], HasText: true);
    }

    private string Documentation() => _random.Next(4) == 0 ? "<a:documentation>What it is &lt;here&gt;.</a:documentation>" : "";

    private string Name() => Pick(_words);

    private string Together() => Pick("group", "interleave");

    private List<T> Several<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];

    private Feature Draw()
    {
        int ticket = _random.Next(_weights.Sum() + 1);
        for (int i = 0; i < _weights.Length; i++)
        {
            ticket -= _weights[i];
            if (ticket < 0)
            {
                return (Feature)i;
            }
        }

        return Feature.Group;
    }

    private bool Chance(Feature feature) => _random.Next(12) < _weights[(int)feature];

    private string Pick(params ReadOnlySpan<string> items) => items[_random.Next(items.Length)];
}
