global using OnRecord.Text;
