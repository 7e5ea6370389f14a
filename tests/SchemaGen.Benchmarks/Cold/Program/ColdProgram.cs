using System.Diagnostics;
using System.Globalization;
using System.Xml;
using Libvirt.Domains;
using SchemaGen.Runtime;

// HOW FILE: reads a document twice and prints the milliseconds of each, to show how much of the first read is startup cost.
byte[] document = File.ReadAllBytes(args[1]);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Milliseconds()} {Milliseconds()}"));

double Milliseconds()
{
    long start = Stopwatch.GetTimestamp();
    Read(args[0], document);
    return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}

static void Read(string how, byte[] document)
{
    switch (how)
    {
        case "reader":
            using (XmlReader reader = XmlReader.Create(new MemoryStream(document)))
            {
                while (reader.Read())
                {
                    while (reader.MoveToNextAttribute())
                    {
                    }
                }
            }

            break;
        case "typed":
            DomainSchema.Load(document);

            break;
#if SERIALIZER
        case "serializer":
            using (XmlReader reader = XmlReader.Create(new MemoryStream(document)))
            {
                new System.Xml.Serialization.XmlSerializer(typeof(SchemaGen.Benchmarks.HandWritten.Guest)).Deserialize(reader);
            }

            break;
#endif
        default:
            break;
    }
}
