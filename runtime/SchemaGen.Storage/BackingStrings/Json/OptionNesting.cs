using System.Globalization;

namespace SchemaGen.Storage;

/// <summary>
/// Takes dots in keys for nesting: <c>"file.filename"</c> is <c>filename</c> in <c>file</c>, and keys that count from zero make a list
/// (<c>virJSONValueObjectDeflatten</c>). What stands in lists is left as it is.
/// </summary>
internal static class OptionNesting
{
    public static OptionValue Nest(OptionValue.Group flat) => MakeLists(NestKeys(flat, depth: 1));

    public static BackingStringException TooDeep() =>
        new(BackingStringFault.TooDeep, $"the JSON is nested more than {BackingStringLimits.Depth} deep");

    private static OptionValue.Group NestKeys(OptionValue.Group flat, int depth)
    {
        OptionValue.Group nested = new([]);
        foreach ((string key, OptionValue value) in flat.Members)
        {
            Add(nested, key, value, depth);
        }

        return nested;
    }

    private static void Add(OptionValue.Group target, string key, OptionValue value, int depth)
    {
        string rest = key;
        for (int dot; (dot = rest.IndexOf('.', StringComparison.Ordinal)) >= 0; depth++)
        {
            target = Child(target, rest[..dot], depth);
            rest = rest[(dot + 1)..];
        }

        Demand(depth);
        if (!target.Members.TryAdd(rest, value is OptionValue.Group group ? NestKeys(group, depth + 1) : value))
        {
            throw Collision();
        }
    }

    private static OptionValue.Group Child(OptionValue.Group target, string key, int depth)
    {
        Demand(depth);
        if (!target.Members.TryGetValue(key, out OptionValue? child))
        {
            child = new OptionValue.Group([]);
            target.Members.Add(key, child);
        }

        return child as OptionValue.Group ?? throw Collision();
    }

    private static OptionValue MakeLists(OptionValue.Group group)
    {
        Dictionary<string, OptionValue> members = group.Members.ToDictionary(
            static member => member.Key,
            static member => member.Value is OptionValue.Group child ? MakeLists(child) : member.Value);
        return AsList(members) ?? (OptionValue)new OptionValue.Group(members);
    }

    private static OptionValue.List? AsList(Dictionary<string, OptionValue> members)
    {
        OptionValue[] items = new OptionValue[members.Count];
        foreach ((string key, OptionValue member) in members)
        {
            bool isFree = int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number < items.Length
                && items[number] is null;
            if (!isFree)
            {
                return null;
            }

            items[number] = member;
        }

        return new OptionValue.List(items);
    }

    private static void Demand(int depth)
    {
        if (depth > BackingStringLimits.Depth)
        {
            throw TooDeep();
        }
    }

    private static BackingStringException Collision() =>
        new(BackingStringFault.DuplicateOption, "an option of the JSON is given twice, once nested and once with dots");
}
