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
        OptionValue?[] items = new OptionValue?[group.Members.Count];
        bool isList = true;
        foreach ((string key, OptionValue value) in group.Members)
        {
            OptionValue member = value is OptionValue.Group child ? MakeLists(child) : value;
            group.Members[key] = member;
            isList = isList
                && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number < items.Length
                && items[number] is null;
            if (isList)
            {
                items[int.Parse(key, NumberStyles.None, CultureInfo.InvariantCulture)] = member;
            }
        }

        return isList ? new OptionValue.List(items!) : group;
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
