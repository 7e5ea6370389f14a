using System.Globalization;
using System.Xml;
using SchemaGen.Schemas;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>The heap retained after validating many documents in orders that no validator has seen before.</summary>
internal static class ShuffledMemory
{
    private const int Seed = 20260101;
    private const int MostAttempts = 50;
    private static readonly int[] Marks = [0, 100, 1000, 2500, 6000];

    /// <summary>Validates documents and prints the heap at several numbers of valid documents.</summary>
    public static void Print(string schemaPath, DomainDocuments documents, TextWriter output)
    {
        output.WriteLine("Heap after validating documents whose interleaved children are in random order, one schema, full collection first:");
        output.WriteLine();
        output.WriteLine("| valid documents | shuffled | heap, KB | above the heap after 100, KB |");
        output.WriteLine("| ---: | ---: | ---: | ---: |");
        RelaxNgSchema schema = RelaxNgSchema.Load(schemaPath);
        InterleaveShuffle shuffle = new(Seed);
        for (int index = 0; index < documents.Count; index++)
        {
            // LINQ to XML caches every name permanently. This growth comes from the shuffle and ends before the first mark.
            shuffle.Shuffle(documents[index]);
        }

        long after100 = 0;
        int valid = 0;
        int tried = 0;
        foreach (int mark in Marks)
        {
            for (; valid < mark; tried++)
            {
                if (tried > mark * MostAttempts)
                {
                    throw new InvalidOperationException("Next to no shuffled document is valid: the list of interleaved elements does not fit the schema.");
                }

                // Documents are created one at a time and dropped, so only the validator can retain anything.
                byte[] content = shuffle.Shuffle(documents[tried % documents.Count]);
                using XmlReader reader = DomainDocuments.Open(content);
                valid += schema.Validate(reader).Count == 0 ? 1 : 0;
            }

            long heap = GC.GetTotalMemory(forceFullCollection: true);
            after100 = mark == 100 ? heap : after100;
            string above = mark >= 100 ? ((heap - after100) / 1024.0).ToString("N1", CultureInfo.InvariantCulture) : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {valid:N0} | {tried:N0} | {heap / 1024.0:N1} | {above} |"));
        }

        GC.KeepAlive(schema);
        output.WriteLine();
    }
}
