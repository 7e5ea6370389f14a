namespace SchemaGen.Evolution.Tests.Notation;

/// <summary>Random small schemas, and random changes of them. Many are not correct by section 7; the caller tries again.</summary>
internal sealed class RandomSchemas(int seed)
{
    private static readonly string[] Elements = ["a", "b", "c", "(b|c)", "*", "*-a"];
    private static readonly string[] Attributes = ["x", "y", "(x|y)", "*", "*-x", "{http://www.w3.org/XML/1998/namespace}space", "{urn:u}x", "{urn:u}*"];
    private static readonly string[] Values = ["\"1\"", "\"2\"", "\"z\"", "\"preserve\"", "\"default\"", "$int", "$boolean", "$NCName", "$int[minInclusive=1;maxInclusive=9]", "string\" 1\"", "int\"1\"",
        "$token - \"1\"", "$string[pattern=/[0-9a-c]{0,2}/]", "list{ $int+ }", "list{ (\"1\" | \"z\")* }", "$decimal[fractionDigits=1]"];

    private readonly Random _random = new(seed);

    /// <summary>A schema: its start is an element <c>a</c>, and it has a definition that may lead back to itself.</summary>
    public (SchemaNode Start, SchemaNode Define) Next() => (Element("a", 3), Element(Pick(["b", "c"]), 2));

    /// <summary>A schema with one part changed so that it may mean something else.</summary>
    public (SchemaNode Start, SchemaNode Define) Mutate((SchemaNode Start, SchemaNode Define) schema) => Change(schema, Mutate);

    /// <summary>A schema with one part changed so that it means the same.</summary>
    public (SchemaNode Start, SchemaNode Define) Rewrite((SchemaNode Start, SchemaNode Define) schema) => Change(schema, Rewrite);

    /// <summary>
    /// Two versions of a document of two parts, <c>p</c> and <c>q</c>, that begin alike and change apart, and both versions of the second part.
    /// </summary>
    public (string Old, string New, string OldPart, string NewPart) NextOfParts()
    {
        (SchemaNode, SchemaNode) first = Next();
        (SchemaNode, SchemaNode) second = _random.Next(2) == 0 ? first : Next();
        (SchemaNode, SchemaNode) newFirst = Mutate(first);
        (SchemaNode, SchemaNode) newSecond = _random.Next(3) switch { 0 => second, 1 when second == first => newFirst, _ => Mutate(second) };
        return (Join(first, second), Join(newFirst, newSecond), Write(second), Write(newSecond));
    }

    /// <summary>The schema's notation.</summary>
    public static string Write((SchemaNode Start, SchemaNode Define) schema) => $"{schema.Start} ; R = {schema.Define}";

    private static string Join((SchemaNode Start, SchemaNode Define) first, (SchemaNode Start, SchemaNode Define) second) =>
        $"r{{ p{{ {first.Start} }}, q{{ @k?, {Other(second.Start)} }} }} ; R = {first.Define} ; S = {Other(second.Define)}";

    private static string Other(SchemaNode node) => node.ToString().Replace("%R", "%S", StringComparison.Ordinal);

    private (SchemaNode Start, SchemaNode Define) Change((SchemaNode Start, SchemaNode Define) schema, Func<SchemaNode, SchemaNode> change)
    {
        bool isStart = _random.Next(3) > 0;
        SchemaNode whole = isStart ? schema.Start : schema.Define;
        SchemaNode[] parts = [.. whole.SelfAndDescendants().Skip(1)];
        SchemaNode part = Pick(parts);
        SchemaNode changed = whole.Replace(part, change(part));
        return isStart ? (changed, schema.Define) : (schema.Start, changed);
    }

    private SchemaNode Element(string name, int depth) => new("element", name, [Content(depth)]);

    private SchemaNode Content(int depth)
    {
        int kind = _random.Next(12);
        return kind switch
        {
            < 5 when depth > 0 => new SchemaNode(Pick(["|", ",", "&", ",", "&"]), "", [.. Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Content(depth - 1))]),
            < 7 when depth > 0 => SchemaNode.Of(Pick(["?", "*", "+", "?"]), Content(depth - 1)),
            7 => new SchemaNode("attribute", Pick(Attributes), [Value()]),
            8 => Value(),
            9 => SchemaNode.Leaf(Pick(["text", "empty", "%R", "%R"])),
            _ => depth > 0 ? Element(Pick(Elements), depth - 1) : new SchemaNode("element", Pick(Elements), [SchemaNode.Leaf("empty")]),
        };
    }

    private SchemaNode Value() => _random.Next(4) switch
    {
        0 => SchemaNode.Leaf("text"),
        1 => SchemaNode.Of("|", SchemaNode.Leaf(Pick(Values)), SchemaNode.Leaf(Pick(Values))),
        _ => SchemaNode.Leaf(Pick(Values)),
    };

    private SchemaNode Mutate(SchemaNode part) => _random.Next(8) switch
    {
        0 => SchemaNode.Of(Pick(["?", "*", "+"]), part),
        1 => part.Kind is "?" or "*" or "+" ? part.Children[0] : SchemaNode.Leaf("empty"),
        2 when part.Kind is "|" or "," or "&" => part with { Kind = Pick(["|", ",", "&"]) },
        3 when part.Children.Count > 1 => part with { Children = [.. part.Children.Reverse()] },
        4 when part.Children.Count > 1 => part with { Children = [.. part.Children.Skip(1)] },
        5 when part.Kind is "element" => part with { Text = Pick(Elements) },
        5 when part.Kind is "attribute" => part with { Text = Pick(Attributes) },
        6 => SchemaNode.Of(Pick(["|", ",", "&"]), part, Content(1)),
        _ => part.Kind == "leaf" ? Value() : Content(1),
    };

    private SchemaNode Rewrite(SchemaNode part) => (_random.Next(4), part.Kind) switch
    {
        (_, "*") => SchemaNode.Of("?", SchemaNode.Of("+", part.Children[0])),
        (_, "?") => SchemaNode.Of("|", SchemaNode.Leaf("empty"), part.Children[0]),
        (0, "+") when !part.SelfAndDescendants().Any(static node => node.Kind == "attribute") => SchemaNode.Of(",", part.Children[0], SchemaNode.Of("*", part.Children[0])),
        (_, "|" or "&") => part with { Children = [.. part.Children.Reverse()] },
        (_, ",") when part.Children[^1].Kind == "|" => new SchemaNode("|", "", [.. part.Children[^1].Children.Select(last => part with { Children = [.. part.Children.SkipLast(1), last] })]),
        (_, "element") when part.Children[0].Kind == "|" => new SchemaNode("|", "", [.. part.Children[0].Children.Select(content => part with { Children = [content] })]),
        (_, "attribute") when part.Children[0].Kind == "|" && part.Text is "x" or "y" => new SchemaNode("|", "", [.. part.Children[0].Children.Select(content => part with { Children = [content] })]),
        _ => SchemaNode.Of("|", part, part),
    };

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
