using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Storage;

namespace SchemaGen.Cli.Commands;

/// <summary><c>units</c>: converts a storage size exactly, by libvirt's rules.</summary>
internal static class UnitsCommand
{
    // JSON readers that store numbers as doubles are exact up to this value.
    private const ulong LargestJsonNumber = 1UL << 53;

    private static readonly CommandHelp Help = new(
        Yes: "the size was written",
        No: "that is no size, or one above the limit",
        ("units 1 TiB", "1099511627776 bytes = 1 TiB"),
        ("units 10G", "10737418240 bytes = 10 GiB, and how qemu-img reads it"),
        ("units 4 --default GiB --to MiB", "4294967296 bytes = 4096 MiB"))
    {
        Unusable = CommandHelp.WrongUsage,
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string> value = new("VALUE") { Description = "A whole number, or one with its unit right behind it: 10GiB." };
        Argument<string?> unit = new("UNIT") { Description = "bytes, KiB to EiB, KB to EB, or a letter.", Arity = ArgumentArity.ZeroOrOne };
        Option<ulong> factor = new("--default")
        {
            Description = "What a number without a unit counts: a unit, or a number of bytes.",
            DefaultValueFactory = static _ => 1,
            CustomParser = ParseFactor,
            HelpName = "UNIT|FACTOR",
        };
        Option<ulong> limit = WholeNumber.Option("--limit", "The largest size that is allowed, in bytes", minimum: 0UL, standard: ulong.MaxValue);
        limit.HelpName = "BYTES";
        Option<ByteUnit?> target = new("--to")
        {
            Description = "The unit to give the size in (default the largest that it is a whole number of).",
            CustomParser = static result => ParseUnit(result, result.Tokens[^1].Value),
            HelpName = "UNIT",
        };
        Option<ReportFormat> format = SharedOptions.Format();
        Command command = new ToolCommand("units", "Reads a storage size exactly, by libvirt's rules.", Help) { value, unit, factor, limit, target, format };
        command.SetAction(result =>
        {
            SizeContext context = new(result.GetValue(factor), result.GetValue(limit));
            bool isJson = result.GetValue(format) == ReportFormat.Json;
            try
            {
                string given = result.GetRequiredValue(value);
                bool isSuffixed = result.GetValue(unit) is null && given.Length > 0 && char.IsAsciiLetter(given[^1]);
                StorageSize size = isSuffixed ? StorageSize.ParseSuffixed(given, context) : StorageSize.Parse(given, result.GetValue(unit), context);
                Write(size, In(size, result.GetValue(target)), isSuffixed ? given : null, isJson, console);
                return ExitCode.Yes;
            }
            catch (StorageSizeException exception)
            {
                Refuse(exception.Message, isJson, console);
                return ExitCode.No;
            }
        });
        return command;
    }

    private static ScaledSize In(StorageSize size, ByteUnit? unit)
    {
        if (unit is not ByteUnit wanted)
        {
            return size.ToLargestUnit();
        }

        return size.TryGetExact(wanted, out ulong value)
            ? new ScaledSize(value, wanted)
            : throw new StorageSizeException($"{size.Bytes} bytes are not a whole number of {wanted.Symbol()}");
    }

    private static void Write(StorageSize size, ScaledSize scaled, string? suffixed, bool isJson, ToolConsole console)
    {
        if (isJson)
        {
            console.Output.WriteLine(JsonLine.Write(json =>
            {
                WriteNumber(json, "bytes", size.Bytes);
                WriteNumber(json, "value", scaled.Value);
                json.WriteString("unit", scaled.Unit.Symbol());
                if (suffixed is not null && QemuSize.Parse(suffixed) is ulong qemu)
                {
                    WriteNumber(json, "qemuImg", qemu);
                }
                else if (suffixed is not null)
                {
                    json.WriteNull("qemuImg");
                }
            }));
            return;
        }

        string bytes = new ScaledSize(size.Bytes, ByteUnit.Byte).ToString();
        console.Output.WriteLine(scaled.Unit == ByteUnit.Byte ? bytes : $"{bytes} = {scaled}");
        if (suffixed is not null)
        {
            console.Output.WriteLine(InQemu(suffixed, size.Bytes));
        }
    }

    private static string InQemu(string suffixed, ulong bytes) => QemuSize.Parse(suffixed) switch
    {
        null => $"qemu-img does not take {suffixed}: its units are single letters, B and K to E, powers of 1024",
        ulong qemu when qemu == bytes => $"qemu-img reads {suffixed} as the same size",
        ulong qemu => $"qemu-img reads {suffixed} as {new ScaledSize(qemu, ByteUnit.Byte)}",
    };

    private static void WriteNumber(Utf8JsonWriter json, string name, ulong number)
    {
        if (number > LargestJsonNumber)
        {
            json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Refuse(string message, bool isJson, ToolConsole console)
    {
        if (isJson)
        {
            console.Output.WriteLine(JsonLine.Write(json => json.WriteString("error", message)));
            return;
        }

        console.Complain(message);
    }

    private static ulong ParseFactor(ArgumentResult result)
    {
        string given = result.Tokens[^1].Value;
        if (ulong.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out ulong factor) && factor > 0)
        {
            return factor;
        }

        if (given.All(char.IsAsciiDigit))
        {
            result.AddError($"'{given}' is not {WholeNumber.Range(1UL)} for --default");
            return 1;
        }

        return ParseUnit(result, given).Bytes();
    }

    private static ByteUnit ParseUnit(ArgumentResult result, string given)
    {
        if (!ByteUnits.TryParse(given, out ByteUnit unit))
        {
            result.AddError($"'{given}' is not a unit: bytes, KiB to EiB and KB to EB are");
        }

        return unit;
    }
}
