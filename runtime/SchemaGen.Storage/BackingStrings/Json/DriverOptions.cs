using System.Globalization;

namespace SchemaGen.Storage;

/// <summary>The options of a driver, by name and type. It remembers which were asked for, so that the others can be told.</summary>
internal sealed class DriverOptions(OptionValue.Group group, string path = "")
{
    private readonly HashSet<string> _used = [];
    private readonly List<DriverOptions> _children = [];

    public bool Has(string name) => group.Members.ContainsKey(name);

    /// <summary>A text; null if there is none, or something else.</summary>
    public string? Text(string name) => Find<OptionValue.Text>(name)?.Value;

    public string RequiredText(string name) => Text(name) ?? throw Missing(name, "a text");

    /// <summary>A whole number; null if there is none.</summary>
    public ulong? Number(string name)
    {
        if (!Has(name))
        {
            return null;
        }

        return ulong.TryParse(Find<OptionValue.Number>(name)?.Digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? number
            : throw Invalid(name, "a whole number from 0 to 18446744073709551615");
    }

    public bool? Boolean(string name) => Find<OptionValue.Boolean>(name)?.Value;

    /// <summary>A text or a number, as it is written.</summary>
    public string? TextOrDigits(string name) => Text(name) ?? Find<OptionValue.Number>(name)?.Digits;

    public DriverOptions? Group(string name) => Find<OptionValue.Group>(name) is OptionValue.Group child ? Child(child, name) : null;

    public DriverOptions RequiredGroup(string name) => Group(name) ?? throw Missing(name, "an object");

    /// <summary>A list of objects; null if there is no list.</summary>
    public IReadOnlyList<DriverOptions>? List(string name)
    {
        if (Find<OptionValue.List>(name) is not OptionValue.List list)
        {
            return null;
        }

        return
        [
            .. list.Items.Select((item, index) => item is OptionValue.Group child
                ? Child(child, string.Create(CultureInfo.InvariantCulture, $"{name}.{index}"))
                : throw Invalid(name, "a list of objects")),
        ];
    }

    /// <summary>Tells the names of options that nobody asked for, here and below.</summary>
    public void NoteUnused(BackingStringNotes notes)
    {
        foreach ((string name, OptionValue value) in group.Members.Where(member => !_used.Contains(member.Key)))
        {
            notes.Ignored.Add(path + name);
            notes.HostFiles.AddRange(PathsIn(name, value));
        }

        foreach (DriverOptions child in _children)
        {
            child.NoteUnused(notes);
        }
    }

    public BackingStringException Missing(string name, string kind) =>
        new(BackingStringFault.MissingOption, $"the option '{path}{name}' is missing, or not {kind}");

    public BackingStringException Invalid(string name, string kind) =>
        new(BackingStringFault.InvalidOption, $"the option '{path}{name}' is not {kind}");

    /// <summary>The texts in an option that nobody asked for which may be paths: those with a slash, and the file that a Gluster client logs to.</summary>
    private static IEnumerable<string> PathsIn(string name, OptionValue value) => value switch
    {
        OptionValue.Text text => text.Value.Contains('/') || name == "logfile" ? [text.Value] : [],
        OptionValue.List list => list.Items.SelectMany(item => PathsIn(name, item)),
        OptionValue.Group members => members.Members.SelectMany(static member => PathsIn(member.Key, member.Value)),
        _ => [],
    };

    private T? Find<T>(string name)
        where T : OptionValue
    {
        if (group.Members.GetValueOrDefault(name) is not T value)
        {
            return null;
        }

        _used.Add(name);
        return value;
    }

    private DriverOptions Child(OptionValue.Group child, string name)
    {
        DriverOptions options = new(child, $"{path}{name}.");
        _children.Add(options);
        return options;
    }
}
