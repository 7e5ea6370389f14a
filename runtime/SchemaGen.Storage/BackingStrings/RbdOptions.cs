using System.Globalization;
using System.Text.Json;

namespace SchemaGen.Storage;

/// <summary>
/// Options of an RBD client. QEMU hands each one that it does not know itself to Ceph, where many of them name files of the host (<c>keyring</c>,
/// <c>keyfile</c>, <c>log_file</c>, <c>admin_socket</c>, <c>plugin_dir</c>): an option that is not known to name none may name one.
/// </summary>
internal static class RbdOptions
{
    private static readonly HashSet<string> WithoutFiles =
    [
        "id", "key", "mon_host", "user", "key-secret", "auth-client-required", "auth_supported", "auth_client_required", "auth_cluster_required",
        "auth_service_required", "name", "namespace", "encrypt",
    ];

    private static readonly HashSet<string> Switches = ["true", "false", "yes", "no", "on", "off"];

    /// <summary>Notes options that stand in a text of their own: a JSON list of names and values in turn.</summary>
    public static void NotePairs(string json, BackingStringNotes notes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            string[] words = [.. document.RootElement.EnumerateArray().Select(static word => word.GetString() ?? "")];
            for (int i = 0; i + 1 < words.Length; i += 2)
            {
                Note(words[i], words[i + 1], notes);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new BackingStringException(BackingStringFault.InvalidOption, "the option '=keyvalue-pairs' is not a list of texts");
        }
    }

    /// <summary>Notes an option that the location has no word for, and the files that it may name.</summary>
    public static void Note(string name, string value, BackingStringNotes notes)
    {
        notes.Ignored.Add(name);
        bool isPlain = WithoutFiles.Contains(name) || Switches.Contains(value) || double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        if (!isPlain)
        {
            notes.HostFiles.AddRange(value.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
